package dev.labstone.gate.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.evaluation.Run;
import dev.labstone.gate.Gate;
import dev.labstone.gate.baseline.Baseline;
import dev.labstone.gate.change.Standing.State;
import dev.labstone.git.FileChange.Kind;
import dev.labstone.testing.Marked;
import dev.labstone.usecase.Role;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the marks of these tests the first model is the trained one before the change, the second one after it. */
class ChangeReportTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10*++             | 10*++       | UNCHANGED    | UNCHANGED    | false
            10*-+             | 10*++       | IMPROVED     | UNCHANGED    | false
            10*+-             | 10*++       | REGRESSED    | UNCHANGED    | true
            10*++             | 10*+-       | UNCHANGED    | REGRESSED    | true
            5*++ 5*+-         | 10*++       | INCONCLUSIVE | UNCHANGED    | true
            6*++ 4*+-         | 10*++       | INCONCLUSIVE | UNCHANGED    | false
            5*++ 5*+-         | 10*-+       | INCONCLUSIVE | IMPROVED     | false
            10*-?             | 10*++       | INCONCLUSIVE | UNCHANGED    | false
            10*+?             | 10*++       | INCONCLUSIVE | UNCHANGED    | false
            """)
    void each_leaf_stands_for_itself_and_all_together_are_held_to_what_the_gate_demands(
            String taught, String others, State leaf, State rest, boolean regression) {
        ChangeReport report = report(true, "leaf", taught, "rest", others);
        assertThat(report.standings()).extracting(Standing::state).containsExactly(leaf, rest);
        assertThat(report.isRegression()).isEqualTo(regression);
    }

    @Test
    void without_a_changed_leaf_each_leaf_is_looked_at() {
        ChangeReport report = report(false, "one", "10*-+", "two", "10*++");
        assertThat(report.standings())
                .extracting(Standing::leaf)
                .containsExactly(Optional.of("knowledge/one"), Optional.of("knowledge/two"));
    }

    @Test
    void one_loss_of_the_same_model_is_one_too_many() {
        Run run = Marked.run("leaf", "10*++ +-");
        Baseline baseline = Baseline.of(Marked.run("leaf", "10*++ ++"), Optional.empty());
        Before before = Before.of(baseline, run, example -> Optional.empty(), List.of());
        assertThat(before.sameModel()).isTrue();
        assertThat(ChangeReport.of(changes(false), Gate.open(run), before).isRegression())
                .isTrue();
        Run retrained = Marked.retrained(run);
        Before another = Before.of(baseline, retrained, example -> Optional.empty(), List.of());
        assertThat(ChangeReport.of(changes(false), Gate.open(retrained), another)
                        .isRegression())
                .isFalse();
    }

    @Test
    void of_the_same_examples_nothing_else_is_said() {
        assertThat(ChangeHeadline.of(report(false, "leaf", "20*++ 5*+-")))
                .startsWith(
                        "trained is worse than before on all examples: 20 of 25 against 25 (McNemar one-sided p = 0.031)")
                .doesNotContain("inconclusive");
    }

    @Test
    void a_gain_of_a_student_that_has_not_learnt_the_change_is_none_of_the_change() {
        Run run = Marked.taught(Marked.run("leaf", "10*-+", "rest", "10*++"), "a".repeat(64));
        String other =
                ChangeHeadline.of(ChangeReport.of(changes(true), Gate.open(run), before(run), Set.of("b".repeat(64))));
        assertThat(other)
                .startsWith("trained is not trained on the change of leaf")
                .doesNotContain("better");
        assertThat(ChangeHeadline.of(ChangeReport.of(
                        changes(true), Gate.open(run), before(run), Set.of("a".repeat(64), "c".repeat(64)))))
                .startsWith("trained is better than before on leaf");
    }

    @Test
    void an_open_question_says_what_the_examples_could_have_shown() {
        assertThat(ChangeHeadline.of(report(true, "leaf", "18*++ -+ +-", "rest", "10*++")))
                .isEqualTo(
                        "trained is inconclusive on leaf: 19 of 20 against 19 (McNemar p = 1.000), 20 examples can only show"
                                + " changes of 46 points or more; unchanged on all other examples: 10 of 10;"
                                + " nothing is demanded, because the lineup says gated: false");
    }

    @Test
    void leaves_of_the_same_name_are_told_apart() {
        Run run = Marked.run("leaf", "10*-+", "rest", "10*++");
        List<LeafChange> leaves = List.of(
                new LeafChange(Kind.CHANGED, "knowledge/leaf", Optional.empty()),
                new LeafChange(Kind.ADDED, "compositional_skills/leaf", Optional.empty()));
        Changes changes = new Changes("main", "0123", false, leaves, List.of());
        assertThat(ChangeHeadline.of(ChangeReport.of(changes, Gate.open(run), before(run))))
                .contains("better than before on knowledge/leaf", "not compared on compositional_skills/leaf");
    }

    /** Both leaf and rest are as they were, but for chance. */
    @Test
    void a_change_that_changes_nothing_seems_to_in_at_most_five_of_a_hundred() {
        Random random = new Random(6);
        int called = 0;
        int red = 0;
        for (int i = 0; i < 1_000; i++) {
            ChangeReport report = report(true, "leaf", marks(random, 25), "rest", marks(random, 25));
            called += report.standings().stream()
                            .anyMatch(one -> one.state() == State.REGRESSED || one.state() == State.IMPROVED)
                    ? 1
                    : 0;
            red += report.isRegression() ? 1 : 0;
        }
        assertThat(called).isLessThanOrEqualTo(50);
        assertThat(red).isLessThanOrEqualTo(50);
    }

    /** Of the leaf 30 % are lost and 5 % gained; of the rest a tenth each. */
    @Test
    void a_leaf_of_fifty_examples_that_loses_25_points_is_red_in_at_least_85_of_a_hundred() {
        Random random = new Random(6);
        int red = 0;
        for (int i = 0; i < 500; i++) {
            String leaf = marks(random, 50, 0.3, 0.05);
            red += report(true, "leaf", leaf, "rest", marks(random, 18, 0.1, 0.1))
                            .isRegression()
                    ? 1
                    : 0;
        }
        assertThat(red).isGreaterThanOrEqualTo(425);
    }

    private static String marks(Random random, int examples, double lost, double gained) {
        return random.doubles(examples)
                .mapToObj(chance -> chance < lost ? "+-" : chance < lost + gained ? "-+" : "++")
                .collect(Collectors.joining(" "));
    }

    /** One in five lost, one in five gained. */
    private static String marks(Random random, int examples) {
        return IntStream.range(0, examples)
                .mapToObj(any -> List.of("++", "--", "++", "+-", "-+").get(random.nextInt(5)))
                .collect(Collectors.joining(" "));
    }

    private static ChangeReport report(boolean changed, String... groupsAndMarks) {
        Run run = Marked.run(groupsAndMarks);
        return ChangeReport.of(changes(changed), Gate.open(run), before(run));
    }

    private static Before before(Run run) {
        return Before.of(Before.Source.TRAINED, run, Role.BASE, run, List.of());
    }

    private static Changes changes(boolean leaf) {
        List<LeafChange> leaves =
                leaf ? List.of(new LeafChange(Kind.CHANGED, "knowledge/leaf", Optional.empty())) : List.of();
        return new Changes("main", "0123456789abcdef", false, leaves, List.of());
    }
}
