package dev.labstone.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.labstone.evaluation.Run;
import dev.labstone.testing.CasesFolder;
import dev.labstone.testing.Runs;
import dev.labstone.usecase.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {

    private static final List<Role> PAIR = List.of(Role.BASE, Role.TRAINED);

    @TempDir
    Path folder;

    @Test
    void compares_the_trained_answers_with_the_baseline() {
        Baseline baseline = Baseline.of(run(PAIR, "Paris", "Rome"), Optional.empty());
        assertThat(states(baseline, run(PAIR, "Paris", "Tokyo")))
                .containsExactly(
                        ExampleState.PASSED,
                        ExampleState.REGRESSION,
                        ExampleState.NOW_PASSES,
                        ExampleState.KNOWN_FAILURE);
    }

    @Test
    void an_example_the_baseline_does_not_know_is_a_new_failure_or_passes() {
        assertThat(run(PAIR, "Paris").results())
                .extracting(new Gate(Optional.empty())::state)
                .containsExactly(
                        ExampleState.PASSED,
                        ExampleState.NEW_FAILURE,
                        ExampleState.NEW_FAILURE,
                        ExampleState.NEW_FAILURE);
    }

    @Test
    void a_missing_answer_of_any_role_is_broken_and_never_a_failure() {
        Run run = Runs.of(useCase().useCase(), PAIR, (role, example) -> role == Role.BASE ? null : "Paris");
        assertThat(run.results()).extracting(new Gate(Optional.empty())::state).containsOnly(ExampleState.BROKEN);
    }

    @Test
    void only_the_trained_model_is_held_to_the_baseline() {
        Run run = run(List.of(Role.GRANITE, Role.LLAMA), "nothing right");
        assertThat(run.results()).extracting(new Gate(Optional.empty())::state).containsOnly(ExampleState.NOT_GATED);
    }

    @Test
    void an_open_gate_holds_nobody_and_still_tells_what_is_broken() {
        assertThat(run(PAIR, "Paris").results()).extracting(Gate.open()::state).containsOnly(ExampleState.NOT_GATED);
        Run broken = Runs.of(useCase().useCase(), PAIR, (role, example) -> null);
        assertThat(broken.results()).extracting(Gate.open()::state).containsOnly(ExampleState.BROKEN);
    }

    @Test
    void a_baseline_reads_back_as_it_was_written() {
        Baseline baseline = Baseline.of(run(PAIR, "Paris"), Optional.empty());
        Path file = folder.resolve("baseline.json");
        baseline.write(file);
        assertThat(Baseline.read(file, "capitals")).contains(baseline);
        assertThat(file).content().startsWith("""
                {
                  "version" : 1,
                  "useCase" : "capitals",
                  "models" : {
                    "base" : "Small base",
                    "trained" : "Small trained"
                  },
                  "examples" : {
                    "france" : {
                      "base" : "PASS",
                      "trained" : "PASS"
                    },
                """);
    }

    @Test
    void a_lineup_without_trained_models_leaves_what_the_baseline_says_of_them() {
        Baseline first = Baseline.of(run(PAIR, "Paris"), Optional.empty());
        Baseline second = Baseline.of(run(List.of(Role.GRANITE), "Rome"), Optional.of(first));
        assertThat(second.models()).containsOnlyKeys("base", "trained", "granite");
        assertThat(second.outcomes("france")).containsOnlyKeys("base", "trained", "granite");
    }

    @Test
    void a_broken_baseline_is_told_with_its_line() throws Exception {
        Path file = Files.writeString(folder.resolve("baseline.json"), "{\n  \"version\": 1,\n  oops\n}");
        assertThatThrownBy(() -> Baseline.read(file, "capitals"))
                .isInstanceOf(BaselineException.class)
                .hasMessageContaining("baseline.json: line 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\":2,\"useCase\":\"capitals\",\"models\":{},\"examples\":{}}",
                "{\"version\":1,\"useCase\":\"rivers\",\"models\":{},\"examples\":{}}",
                "{\"version\":1}",
                "null"
            })
    void a_baseline_of_another_version_or_use_case_is_refused(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("baseline.json"), text);
        assertThatThrownBy(() -> Baseline.read(file, "capitals"))
                .isInstanceOf(BaselineException.class)
                .hasMessageContaining("not of version 1 and the use case capitals")
                .hasMessageContaining("-Dlabstone.update=baseline");
    }

    @Test
    void an_example_without_outcomes_is_new() throws Exception {
        String text = "{\"version\":1,\"useCase\":\"capitals\",\"examples\":{\"france\":null}}";
        Path file = Files.writeString(folder.resolve("baseline.json"), text);
        assertThat(Baseline.read(file, "capitals").orElseThrow().outcomes("france"))
                .isEmpty();
    }

    private static List<ExampleState> states(Baseline baseline, Run run) {
        return run.results().stream()
                .map(new Gate(Optional.of(baseline))::state)
                .toList();
    }

    private Run run(List<Role> roles, String... answers) {
        return Runs.of(useCase().useCase(), roles, (role, example) -> String.join(" ", answers));
    }

    private CasesFolder useCase() {
        return new CasesFolder(folder.resolve("cases")).withExamples();
    }
}
