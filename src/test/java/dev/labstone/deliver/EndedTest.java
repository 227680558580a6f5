package dev.labstone.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.files.Place;
import dev.labstone.gate.Gate;
import dev.labstone.gate.baseline.Baseline;
import dev.labstone.report.prose.Prose;
import dev.labstone.testing.Marked;
import dev.labstone.usecase.Claim;
import dev.labstone.usecase.Claim.Better;
import dev.labstone.usecase.Claim.Measure;
import dev.labstone.usecase.Claim.Terms;
import dev.labstone.usecase.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndedTest {

    private static final Claim BETTER = new Better(
            Role.TRAINED,
            Role.BASE,
            new Terms(true, Measure.PASSES, List.of("cards"), new Place(Path.of("cases/marked.yaml"), 1, 1)));

    @ParameterizedTest
    @CsvSource({"27*-+ 14*--, GOOD", "5*++, OPEN", "27*+- 14*--, BAD"})
    void the_tone_is_that_of_what_is_required(String marks, Tone tone) {
        assertThat(ended(Gate.open(Marked.run(List.of(BETTER), "cards", marks))).tone())
                .isEqualTo(tone);
    }

    @Test
    void tells_figures_and_names_what_is_red() {
        Gate gate = against("30*-+", "7*-- 23*-+");
        ClosedRun run = ended(gate);
        assertThat(run.tone()).isEqualTo(Tone.BAD);
        assertThat(run.figures())
                .containsExactly(
                        "right of 30: base 0, trained 23",
                        "23 unchanged, 7 regressed",
                        "red: e0 (regressed), e1 (regressed), e2 (regressed), e3 (regressed), e4 (regressed) and 2 more");
        assertThat(run.next())
                .isEqualTo("look at what regressed in index.html; if it is meant: mvn verify -Dlabstone.lineup=test"
                        + " -Dlabstone.update=baseline -Dlabstone.accept=\"the reason\"");
    }

    @Test
    void offers_to_hold_later_runs_to_what_is_better_now() {
        assertThat(ended(against("3*-- 27*-+", "30*-+")).next())
                .isEqualTo("hold later runs to what is right now: mvn verify -Dlabstone.lineup=test"
                        + " -Dlabstone.update=baseline");
    }

    @Test
    void what_is_missing_is_told_with_its_cure() {
        ClosedRun run = ended(Gate.open(Marked.run(List.of(BETTER), "cards", "9*-+")));
        assertThat(run.missing())
                .extracting(Item::words)
                .containsExactly(
                        "there are 9; add 16 to `cases/marked.yaml`",
                        "the lineup `test` has no granite and llama; join one that has:"
                                + " `mvn verify -Dlabstone.lineups=test,OTHER`",
                        "no leaf is in `taxonomy/`",
                        "write its link to `pull_request:` in `cases/marked/summary.yaml`",
                        "write `folder`, `products`, `product_description`, `use_case`, `relevance`, `feature`, `data_source`,"
                                + " `metric`, `initial_comparison`, `taxonomy`, `generated_data`, `time_saved`, `privacy`,"
                                + " `hardware` in `cases/marked/summary.yaml`");
        assertThat(run.next()).isEqualTo("At least 25 examples: there are 9; add 16 to `cases/marked.yaml`");
    }

    @Test
    void an_answer_without_a_verdict_comes_first() {
        ClosedRun run = ended(Gate.open(Marked.run(List.of(BETTER), "cards", "30*-+ 2*-?")));
        assertThat(run.tone()).isEqualTo(Tone.BAD);
        assertThat(run.figures())
                .contains("right of 32: base 0, trained 30 (2 without a verdict)", "red: e30 (broken), e31 (broken)");
        assertThat(run.next()).contains("no verdict");
    }

    private static Gate against(String before, String now) {
        Baseline baseline = Baseline.of(Marked.run("cards", before), Optional.empty());
        return Gate.of(Marked.run("cards", now), Optional.of(baseline));
    }

    private static ClosedRun ended(Gate gate) {
        return Ended.run(
                gate,
                Prose.none(Path.of("summary.yaml")),
                Path.of("reports/marked/marked"),
                Path.of("taxonomy"),
                List.of());
    }
}
