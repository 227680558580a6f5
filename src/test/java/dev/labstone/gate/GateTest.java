package dev.labstone.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.evaluation.Run;
import dev.labstone.gate.baseline.Baseline;
import dev.labstone.testing.CasesFolder;
import dev.labstone.testing.Marked;
import dev.labstone.testing.Runs;
import dev.labstone.usecase.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {

    private static final List<Role> PAIR = List.of(Role.BASE, Role.TRAINED);

    @TempDir
    Path folder;

    @Test
    void compares_the_trained_answers_with_the_baseline() {
        Baseline baseline = Baseline.of(run(PAIR, "Paris", "Rome"), Optional.empty());
        assertThat(states(baseline, run(PAIR, "Paris", "Tokyo")))
                .containsExactly(
                        ExampleState.UNCHANGED,
                        ExampleState.REGRESSED,
                        ExampleState.IMPROVED,
                        ExampleState.KNOWN_FAILURE);
    }

    @Test
    void an_example_the_baseline_does_not_know_is_a_new_failure_or_passes() {
        Run run = run(PAIR, "Paris");
        assertThat(run.results())
                .extracting(Gate.of(run, Optional.empty())::state)
                .containsExactly(
                        ExampleState.NEW, ExampleState.NEW_FAILURE, ExampleState.NEW_FAILURE, ExampleState.NEW_FAILURE);
    }

    @Test
    void a_new_baseline_would_hide_what_is_lost_gone_or_changed_and_wrong() {
        Baseline baseline = Baseline.of(Marked.run("cards", "5*++"), Optional.empty());
        Gate gone = Gate.of(Marked.run("cards", "2*++ +-"), Optional.of(baseline));
        assertThat(gone.hiddenByUpdate()).containsExactly("e2", "e3", "e4");
        assertThat(Headline.of(gone)).endsWith("2 examples are gone that the baseline holds right: e3, e4");
    }

    @Test
    void what_the_student_has_seen_outweighs_no_loss() {
        Baseline baseline = Baseline.of(Marked.run("cards", "7*++ 10*--"), Optional.empty());
        Run run = Marked.retrained(Marked.run("cards", "7*+- 10*-+"));
        assertThat(AgainstBaseline.of(run, baseline, example -> false).isRegression())
                .isFalse();
        List<String> gained = IntStream.range(7, 17).mapToObj(i -> "e" + i).toList();
        assertThat(AgainstBaseline.of(run, baseline, example -> gained.contains(example.id()))
                        .isRegression())
                .isTrue();
    }

    @Test
    void a_missing_answer_of_any_role_is_broken_and_never_a_failure() {
        Run run = Runs.of(useCase().useCase(), PAIR, (role, example) -> role == Role.BASE ? null : "Paris");
        assertThat(run.results())
                .extracting(Gate.of(run, Optional.empty())::state)
                .containsOnly(ExampleState.BROKEN);
    }

    @Test
    void only_the_trained_model_is_held_to_the_baseline() {
        Run run = run(List.of(Role.GRANITE, Role.LLAMA), "nothing right");
        assertThat(run.results())
                .extracting(Gate.of(run, Optional.empty())::state)
                .containsOnly(ExampleState.NOT_GATED);
    }

    @Test
    void a_baseline_of_a_trained_model_that_is_not_in_the_run_holds_nobody_and_says_so() {
        Baseline baseline = Baseline.of(run(PAIR, "Paris"), Optional.empty());
        Run without = run(List.of(Role.GRANITE, Role.LLAMA), "Paris");
        Gate unheld = Gate.of(without, Optional.of(baseline));
        assertThat(unheld.isUnheld()).isTrue();
        assertThat(Headline.of(unheld)).endsWith("nobody is held to the baseline, because no model plays trained");
        assertThat(Gate.of(run(PAIR, "Paris"), Optional.of(baseline)).isUnheld())
                .isFalse();
        assertThat(Gate.open(without).isUnheld()).isFalse();
        assertThat(Gate.of(without, Optional.of(Baseline.of(without, Optional.empty())))
                        .isUnheld())
                .as("it never held anybody")
                .isFalse();
    }

    @Test
    void an_open_gate_holds_nobody_and_still_tells_what_is_broken() {
        Run run = run(PAIR, "Paris");
        assertThat(run.results()).extracting(Gate.open(run)::state).containsOnly(ExampleState.NOT_GATED);
        Run broken = Runs.of(useCase().useCase(), PAIR, (role, example) -> null);
        assertThat(broken.results()).extracting(Gate.open(broken)::state).containsOnly(ExampleState.BROKEN);
    }

    @Test
    void an_example_that_has_changed_is_compared_with_nothing() {
        Baseline baseline = Baseline.of(run(PAIR, "Paris", "Rome"), Optional.empty());
        String changed = CasesFolder.EXAMPLES
                .replace("reference: Paris", "reference: Lyon")
                .replace("input: Italy", "input: Italia");
        Run run = Runs.of(
                new CasesFolder(folder.resolve("changed")).withExamples(changed).useCase(),
                PAIR,
                (role, example) -> "Rome");
        assertThat(states(baseline, run))
                .containsExactly(
                        ExampleState.NOT_COMPARABLE,
                        ExampleState.NOT_COMPARABLE,
                        ExampleState.KNOWN_FAILURE,
                        ExampleState.KNOWN_FAILURE);
        assertThat(Gate.of(run, Optional.of(baseline)).against().orElseThrow().lost())
                .isEmpty();
    }

    @Test
    void tells_which_examples_are_gone() {
        Baseline baseline = Baseline.of(run(PAIR, "Paris"), Optional.empty());
        String fewer = CasesFolder.example("france", "europe", "France", "Paris")
                + CasesFolder.example("peru", "asia", "Peru", "Lima");
        Run run = Runs.of(
                new CasesFolder(folder.resolve("fewer")).withExamples(fewer).useCase(),
                PAIR,
                (role, example) -> "Lima");
        assertThat(Gate.of(run, Optional.of(baseline)).against().orElseThrow().removed())
                .containsExactly("italy", "japan", "nepal");
        assertThat(states(baseline, run)).containsExactly(ExampleState.REGRESSED, ExampleState.NEW);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10*++             | 10*++             | true  | 0 lost | false
            10*++             | 9*++ +-           | true  | 1 lost | true
            10*++             | 9*++ +-           | false | 1 lost | false
            10*++             | 6*++ 4*+-         | false | 4 lost | false
            10*++             | 5*++ 5*+-         | false | 5 lost | true
            10*++ 10*+-       | 5*++ 5*+- 10*++   | false | 5 lost | false
            10*++ 10*+-       | 5*++ 5*+? 10*++   | true  | 0 lost | false
            """)
    void lossesOfAnotherModelAreARegressionOnlyIfChanceDoesNotExplainThem(
            String before, String now, boolean same, String lost, boolean regression) {
        Baseline baseline = Baseline.of(Marked.run("all", before), Optional.empty());
        Run run = Marked.run("all", now);
        Gate gate = Gate.of(same ? run : Marked.retrained(run), Optional.of(baseline));
        AgainstBaseline against = gate.against().orElseThrow();
        assertThat(against.lost().size() + " lost").isEqualTo(lost);
        assertThat(against.isRegression()).isEqualTo(regression);
        assertThat(run.results().stream()
                        .map(gate::state)
                        .filter(ExampleState.REGRESSED::equals)
                        .count())
                .isEqualTo(regression ? against.lost().size() : 0);
        assertThat(run.results().stream()
                        .map(gate::state)
                        .filter(ExampleState.LOST::equals)
                        .count())
                .isEqualTo(regression ? 0 : against.lost().size());
    }

    private static List<ExampleState> states(Baseline baseline, Run run) {
        return run.results().stream()
                .map(Gate.of(run, Optional.of(baseline))::state)
                .toList();
    }

    private Run run(List<Role> roles, String... answers) {
        return Runs.of(useCase().useCase(), roles, (role, example) -> String.join(" ", answers));
    }

    private CasesFolder useCase() {
        return new CasesFolder(folder.resolve("cases")).withExamples();
    }
}
