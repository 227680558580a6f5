package dev.labstone.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.labstone.check.Checks;
import dev.labstone.check.Outcome;
import dev.labstone.model.Answer;
import dev.labstone.statistics.Repeats;
import dev.labstone.testing.CasesFolder;
import dev.labstone.testing.ModelServer;
import dev.labstone.usecase.Role;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model that knows France, guesses at Italy and never knows Nepal, asked three times each; seeds 42, 43 and 44. */
class RepeatedExamplesTest {

    @TempDir
    Path folder;

    private CasesFolder cases;

    @BeforeEach
    void writeUseCase() {
        cases = new CasesFolder(folder.resolve("cases"))
                .write(
                        CasesFolder.USE_CASE + ".yaml",
                        """
                use_case: capitals
                title: Capitals
                prompt: { user: "Capital of {{input}}?" }
                decoding: { strategy: sample, temperature: 0.7 }
                samples: 3
                groups: { europe: {}, asia: { samples: 2 } }
                examples:
                """ + CasesFolder.example("france", "europe", "France", "Paris")
                                + CasesFolder.example("italy", "europe", "Italy", "Rome")
                                + CasesFolder.example("nepal", "asia", "Nepal", "Kathmandu"));
    }

    @Test
    void asks_each_sample_and_counts_the_example_once() {
        try (ModelServer base = server()) {
            cases.withLineup("base: " + base.binding());
            Run run = run(false, 0);
            assertThat(base.asked()).hasSize(8);
            assertThat(run.results()).hasSize(3);
            assertThat(outcomes(run)).containsExactly(Outcome.PASS, Outcome.FAIL, Outcome.FAIL);
            assertThat(repeats(run)).containsExactly(new Repeats(3, 3), new Repeats(1, 3), new Repeats(0, 2));
        }
    }

    @Test
    void shows_an_answer_that_came_out_like_the_example() {
        try (ModelServer base = server()) {
            cases.withLineup("base: " + base.binding());
            RoleResult italy = run(false, 0).results().get(1).roles().get(Role.BASE);
            assertThat(((Answer) italy.response()).text()).isEqualTo("Milan, says 43");
            assertThat(italy.assessment().commentary()).startsWith("1 of 3 samples pass; ");
            assertThat(italy.samples())
                    .extracting(sample -> ((Answer) sample.response()).text())
                    .containsExactly("Rome", "Milan, says 43", "Milan, says 44");
        }
    }

    @Test
    void goes_on_between_two_samples_of_an_example() {
        try (ModelServer base = server()) {
            cases.withLineup("base: " + base.binding());
            assertThatThrownBy(() -> run(false, 5)).hasMessage("stopped");
            Run run = run(false, 0);
            assertThat(base.asked()).hasSize(8);
            assertThat(repeats(run)).containsExactly(new Repeats(3, 3), new Repeats(1, 3), new Repeats(0, 2));
        }
    }

    @Test
    void is_recorded_and_replayed_sample_by_sample() {
        List<Repeats> live;
        try (ModelServer base = server()) {
            cases.withLineup("base: " + base.binding());
            live = repeats(run(true, 0));
        }
        cases.withLineup("base: { recorded: base }");
        assertThat(repeats(run(false, 0))).isEqualTo(live);
    }

    @Test
    void a_sample_that_got_no_answer_leaves_its_example_without_a_verdict() {
        try (ModelServer base = server()) {
            cases.withLineup("base: " + base.binding());
            run(true, 0);
        }
        Path recordings = cases.useCase().folder().resolve("recordings/base.jsonl");
        cases.write("capitals/recordings/base.jsonl", withoutFirstLine(recordings));
        cases.withLineup("base: { recorded: base }");
        assertThat(outcomes(run(false, 0))).containsExactly(Outcome.ERROR, Outcome.FAIL, Outcome.FAIL);
    }

    private static String withoutFirstLine(Path file) {
        try {
            return java.nio.file.Files.readString(file).replaceFirst(".*\n", "");
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static ModelServer server() {
        return ModelServer.start("base", (question, seed) -> switch (question) {
            case "Capital of France?" -> "Paris";
            case "Capital of Italy?" -> seed == 42 ? "Rome" : "Milan, says " + seed;
            default -> "Lhasa";
        });
    }

    private Run run(boolean record, int stopAfter) {
        RunListener listener = new RunListener() {
            @Override
            public void responded(Role role, int answered, int failed) {
                if (answered == stopAfter) {
                    throw new IllegalStateException("stopped");
                }
            }
        };
        Path runFolder = folder.resolve("run");
        Run run = new Evaluation(cases.useCase(), cases.lineup(), Checks.load(), runFolder, record, listener).run();
        RunFolder.end(runFolder, run);
        return run;
    }

    private static List<Outcome> outcomes(Run run) {
        return run.results().stream()
                .map(result -> result.roles().get(Role.BASE).assessment().outcome())
                .toList();
    }

    private static List<Repeats> repeats(Run run) {
        return run.results().stream()
                .map(result -> result.roles().get(Role.BASE).repeats())
                .toList();
    }
}
