package dev.labstone.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.evaluation.Run;
import dev.labstone.files.Place;
import dev.labstone.gate.baseline.Baseline;
import dev.labstone.testing.Marked;
import dev.labstone.usecase.Claim;
import dev.labstone.usecase.Claim.Better;
import dev.labstone.usecase.Claim.Measure;
import dev.labstone.usecase.Claim.NotWorse;
import dev.labstone.usecase.Claim.Reaches;
import dev.labstone.usecase.Claim.Terms;
import dev.labstone.usecase.Role;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first line of every report, word for word. */
class HeadlineTest {

    private static final Claim BETTER = new Better(Role.TRAINED, Role.BASE, terms(true, Measure.PASSES, "cards"));
    private static final Claim KEPT =
            new NotWorse(Role.TRAINED, Role.BASE, BigDecimal.TEN, terms(true, Measure.PASSES, "retention"));
    private static final Claim ENOUGH =
            new Reaches(Role.TRAINED, BigDecimal.valueOf(80), terms(false, Measure.PASSES, "cards"));
    private static final Claim SCORES = new Better(Role.TRAINED, Role.BASE, terms(false, Measure.GOODNESS));
    private static final Claim INITIAL = new Better(Role.LLAMA, Role.GRANITE, terms(true, Measure.PASSES));

    private static Terms terms(boolean required, Measure measure, String... groups) {
        return new Terms(required, measure, List.of(groups), new Place(Path.of("cases/marked.yaml"), 1, 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            27*-+ 4*++ 14*-- | 40*++      | trained is better than base on cards: 31 of 45 against 4 (McNemar p < 0.001); trained is not worse than base on retention (margin 10 points): 40 of 40 against 40 (Tango p = 0.020)
            27*+- 4*++ 14*-- | 10*+-      | trained is worse than base on cards: 4 of 45 against 31 (McNemar p < 0.001); trained is worse than base on retention by more than 10 points: 0 of 10 against 10 (Tango p = 0.003)
            25*++            | 40*++      | inconclusive whether trained is better than base on cards: 25 of 25 against 25 (McNemar p = 1.000); 25 examples can only show gains of 30 points or more; even 10000 would not settle it, if shares stay as they are; trained is not worse than base on retention (margin 10 points): 40 of 40 against 40 (Tango p = 0.039)
            """)
    void says_what_is_required(String cards, String retention, String headline) {
        Run run = Marked.run(List.of(BETTER, KEPT, ENOUGH, INITIAL), "cards", cards, "retention", retention);
        assertThat(Headline.of(Gate.open(run))).isEqualTo(headline);
    }

    @Test
    void says_everything_that_was_tested_where_nothing_is_required() {
        Run run = Marked.run(List.of(ENOUGH, SCORES), "cards", "20*39 10*0+");
        assertThat(Headline.of(Gate.open(run)))
                .isEqualTo(
                        "trained passes at least 80 % on cards: 30 of 30 (binomial p = 0.001); trained is better than base"
                                + " in goodness: goodness of trained 0.933, of base 0.200 (sign flips p < 0.001)");
    }

    @Test
    void says_that_nothing_was_tested() {
        assertThat(Headline.of(Gate.open(Marked.run(List.of(INITIAL), "cards", "++"))))
                .isEqualTo("nothing is claimed of the roles of this lineup");
    }

    @Test
    void names_what_regressed_and_what_may_be_chance() {
        Baseline baseline = Baseline.of(Marked.run("cards", "10*++"), Optional.empty());
        Run worse = Marked.run(List.of(ENOUGH), "cards", "7*+- 3*++");
        assertThat(Headline.of(Gate.of(worse, Optional.of(baseline))))
                .endsWith("; 7 examples regressed: e0, e1, e2, e3, e4 and 2 more");
        Run little = Marked.retrained(Marked.run(List.of(ENOUGH), "cards", "+- 9*++"));
        assertThat(Headline.of(Gate.of(little, Optional.of(baseline))))
                .endsWith("; 1 example lost and 0 improved, no more than chance brings: e0");
        Run same = Marked.run(List.of(ENOUGH), "cards", "10*++");
        assertThat(Headline.of(Gate.of(same, Optional.of(baseline)))).doesNotContain("lost", "regressed");
    }
}
