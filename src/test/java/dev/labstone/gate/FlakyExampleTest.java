package dev.labstone.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.check.Assessment;
import dev.labstone.check.Outcome;
import dev.labstone.evaluation.ExampleResult;
import dev.labstone.evaluation.RoleResult;
import dev.labstone.evaluation.Run;
import dev.labstone.evaluation.Sample;
import dev.labstone.gate.baseline.Baseline;
import dev.labstone.gate.change.Before;
import dev.labstone.gate.change.ChangeReport;
import dev.labstone.gate.change.Changes;
import dev.labstone.model.Failure;
import dev.labstone.model.NoAnswer;
import dev.labstone.testing.Marked;
import dev.labstone.usecase.Example;
import dev.labstone.usecase.Role;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The same model against its own baseline, where answers are drawn: each example is asked three times. */
class FlakyExampleTest {

    @Test
    void a_flaky_example_that_is_lost_does_not_turn_the_gate_red_alone() {
        Gate gate = gate("+++ ++-", "+++ --+");
        assertThat(gate.against().orElseThrow().isRegression()).isFalse();
        assertThat(states(gate)).containsExactly(ExampleState.UNCHANGED, ExampleState.LOST);
    }

    @Test
    void it_is_flaky_too_if_only_the_baseline_knows_so() {
        assertThat(gate("++-", "---").against().orElseThrow().isRegression()).isFalse();
    }

    @Test
    void a_steady_example_that_is_lost_does_and_takes_no_flaky_one_with_it() {
        Gate gate = gate("+++ ++-", "--- --+");
        assertThat(gate.against().orElseThrow().isRegression()).isTrue();
        assertThat(states(gate)).containsExactly(ExampleState.REGRESSED, ExampleState.LOST);
    }

    @Test
    void flaky_examples_regress_together_where_chance_does_not_explain_it() {
        Gate gate = gate("++- ++- ++- ++- ++- ++-", "+-- +-- +-- +-- +-- +--");
        assertThat(gate.against().orElseThrow().isRegression()).isTrue();
        assertThat(states(gate)).containsOnly(ExampleState.REGRESSED);
    }

    @Test
    void the_baseline_keeps_how_many_samples_passed(@org.junit.jupiter.api.io.TempDir Path folder) {
        Baseline baseline = Baseline.of(run("++- ---"), Optional.empty());
        Path file = folder.resolve(Baseline.FILE);
        baseline.write(file);
        assertThat(Baseline.read(file, "marked")).contains(baseline);
        assertThat(file).content().contains("\"repeats\":{\"trained\":{\"passes\":2,\"samples\":3}}");
    }

    @Test
    void the_same_holds_where_a_change_is_compared() {
        assertThat(change("+++ ++-", "+++ --+").isRegression()).isFalse();
        assertThat(change("++-", "---").isRegression()).isFalse();
        assertThat(change("+++ ++-", "--- --+").isRegression()).isTrue();
    }

    private static ChangeReport change(String before, String now) {
        Changes changes = new Changes("main", "0123456789abcdef", false, List.of(), List.of());
        Baseline baseline = Baseline.of(run(before), Optional.empty());
        Before known = Before.of(baseline, run(now), example -> Optional.empty(), List.of());
        return ChangeReport.of(changes, Gate.open(run(now)), known);
    }

    private static Gate gate(String before, String now) {
        return Gate.of(run(now), Optional.of(Baseline.of(run(before), Optional.empty())));
    }

    private static List<ExampleState> states(Gate gate) {
        return gate.run().results().stream().map(gate::state).toList();
    }

    private static Run run(String marks) {
        String[] examples = marks.split(" ");
        Run once = Marked.run("cards", examples.length + "*++");
        List<ExampleResult> results = java.util.stream.IntStream.range(0, examples.length)
                .mapToObj(i -> result(once.results().get(i).example(), examples[i]))
                .toList();
        return new Run(
                once.id(),
                once.useCase(),
                once.lineup(),
                once.roles(),
                once.models(),
                results,
                once.judging(),
                once.notes(),
                once.tuning());
    }

    private static ExampleResult result(Example once, String marks) {
        Example example = new Example(
                once.id(),
                once.group(),
                once.fields(),
                once.prompt(),
                once.decoding(),
                marks.length(),
                once.checks(),
                once.threshold(),
                once.wrong(),
                once.place());
        Map<Role, RoleResult> roles = new EnumMap<>(Role.class);
        roles.put(
                Role.TRAINED,
                RoleResult.of(marks.chars().mapToObj(FlakyExampleTest::sample).toList()));
        return new ExampleResult(example, roles);
    }

    private static Sample sample(int mark) {
        Outcome outcome = mark == '+' ? Outcome.PASS : Outcome.FAIL;
        BigDecimal goodness = mark == '+' ? BigDecimal.ONE : BigDecimal.ZERO;
        return new Sample(
                new NoAnswer(Failure.TIMEOUT, "only the mark counts", 1),
                new Assessment(outcome, Optional.of(goodness), List.of(), ""));
    }
}
