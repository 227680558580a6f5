package dev.labstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.labstone.statistics.MeanDifference.Drawn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairedBootstrapTest {

    private static final PairedBootstrap BOOTSTRAP = new PairedBootstrap(10_000, 1);

    /** Made up: mostly ties, as scores of two models are. */
    private static final List<Double> SKEWED = List.of(
            0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.1, 0.1, 0.2, 0.25, 0.5, 1.0, 1.0, -0.1, 0.0, 0.3);

    /** Compared with scipy.stats.bootstrap(method="BCa"), SciPy 1.17.1, 400,000 resamples. */
    @Test
    void interval_agrees_with_SciPy() {
        Interval interval = interval(Differences.of(SignFlipTest.DARWIN), 0.95);
        assertThat(interval.lower()).isCloseTo(-1.733, within(0.8));
        assertThat(interval.upper()).isCloseTo(36.267, within(0.4));
        Interval skewed = interval(Differences.of(SKEWED), 0.95);
        assertThat(skewed.lower()).isCloseTo(0.065, within(0.006));
        assertThat(skewed.upper()).isCloseTo(0.355, within(0.006));
    }

    @Test
    void the_same_seed_gives_the_same_in_any_order() {
        List<Double> shuffled = new ArrayList<>(SKEWED);
        Collections.shuffle(shuffled, new Random(7));
        assertThat(BOOTSTRAP.mean(Differences.of(shuffled), 0.95))
                .isEqualTo(BOOTSTRAP.mean(Differences.of(SKEWED), 0.95));
        assertThat(new PairedBootstrap(10_000, 2).mean(Differences.of(SKEWED), 0.95))
                .isNotEqualTo(BOOTSTRAP.mean(Differences.of(SKEWED), 0.95));
        Differences named = Differences.clustered(Map.of("a", SKEWED, "b", List.of(0.1, 0.2)));
        Differences renamed = Differences.clustered(Map.of("a", List.of(0.2, 0.1), "b", shuffled));
        assertThat(BOOTSTRAP.mean(named, 0.95)).isEqualTo(BOOTSTRAP.mean(renamed, 0.95));
    }

    @Test
    void equal_differences_leave_an_interval_of_no_width() {
        assertThat(interval(Differences.of(Collections.nCopies(25, 0.0)), 0.95)).isEqualTo(new Interval(0, 0, 0.95));
        Interval tenths = interval(Differences.of(Collections.nCopies(25, 0.1)), 0.95);
        assertThat(tenths.lower()).isCloseTo(0.1, within(1e-12));
        assertThat(tenths.width()).isLessThan(1e-12);
        Differences clusters =
                Differences.clustered(Map.of("a", Collections.nCopies(7, 0.1), "b", Collections.nCopies(9, 0.7)));
        assertThat(interval(clusters, 0.95).width()).isLessThan(1e-12);
    }

    @Test
    void few_have_no_interval_and_none_no_mean() {
        assertThat(BOOTSTRAP.mean(Differences.of(List.of()), 0.95)).isEmpty();
        assertThat(Differences.of(List.of()).mean()).isZero();
        MeanDifference five = BOOTSTRAP
                .mean(Differences.of(List.of(0.1, 0.2, 0.3, 0.4, 0.5)), 0.95)
                .orElseThrow();
        assertThat(five.interval()).isEmpty();
        assertThat(five.value()).isCloseTo(0.3, within(1e-12));
        assertThat(BOOTSTRAP
                        .mean(Differences.of(List.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6)), 0.95)
                        .orElseThrow()
                        .interval())
                .isPresent();
    }

    @Test
    void what_is_drawn_depends_on_the_clusters_and_is_said() {
        assertThat(drawn(Differences.of(SKEWED))).isEqualTo(Drawn.EXAMPLES);
        assertThat(drawn(Differences.clustered(Map.of("all", SKEWED)))).isEqualTo(Drawn.EXAMPLES);
        assertThat(drawn(clusters(19, 4, new Random(8), 1))).isEqualTo(Drawn.WITHIN_CLUSTERS);
        assertThat(drawn(clusters(20, 4, new Random(8), 1))).isEqualTo(Drawn.CLUSTERS);
    }

    @Test
    void whole_clusters_are_less_sure_where_their_examples_are_alike() {
        Differences alike = clusters(25, 8, new Random(9), 0.1);
        List<Double> single = alike.clusters().stream().flatMap(List::stream).toList();
        assertThat(interval(alike, 0.95).width())
                .isGreaterThan(2 * interval(Differences.of(single), 0.95).width());
    }

    @Test
    void small_clusters_are_put_together_and_not_taken_for_certain() {
        Differences lonely = Differences.clustered(Map.of(
                "a", List.of(0.0, 0.5, 0.1, 0.9, 0.3), "b", List.of(1.0), "c", List.of(0.2), "d", List.of(-0.4, 0.0)));
        assertThat(interval(lonely, 0.95).width()).isGreaterThan(0.3);
        Differences one = Differences.clustered(Map.of("a", Collections.nCopies(5, 0.5), "b", List.of(0.0)));
        assertThat(interval(one, 0.95).width()).isGreaterThan(0.1);
    }

    @Test
    void interval_holds_the_true_mean_about_as_often_as_it_says() {
        Random random = new Random(10);
        assertThat(coverage(() -> clusters(1, 40, random, 1))).isBetween(0.91, 0.975);
        assertThat(coverage(() -> clusters(30, 3, random, 0.3))).isBetween(0.90, 0.975);
    }

    @Test
    void interval_within_clusters_holds_the_mean_of_these_clusters() {
        Random random = new Random(11);
        assertThat(coverage(() -> Differences.clustered(new TreeMap<>(
                        Map.of("a", noise(random, 6, -0.3), "b", noise(random, 6, 0), "c", noise(random, 6, 0.3))))))
                .isBetween(0.90, 0.975);
    }

    @Test
    void scores_are_not_worse_where_their_interval_says_so() {
        List<Double> small = Stream.iterate(-0.05, value -> -value).limit(50).toList();
        NonInferiority shown = NonInferiority.ofScores(Differences.of(small), BOOTSTRAP, 0.1, 0.05);
        assertThat(shown.holds()).isTrue();
        assertThat(shown.interval().level()).isEqualTo(0.9);
        List<Double> lost = Collections.nCopies(50, -0.5);
        assertThat(NonInferiority.ofScores(Differences.of(lost), BOOTSTRAP, 0.1, 0.05)
                        .refuted())
                .isTrue();
    }

    /** Scores of which most are alike and few are lost: a bootstrap alone takes 7 to 21 % of such losses for none. */
    @ParameterizedTest
    @ValueSource(ints = {6, 8, 15, 20, 35})
    void a_loss_of_the_margin_seldom_seems_none(int examples) {
        Random random = new Random(examples);
        PairedBootstrap quick = new PairedBootstrap(1000, 7);
        int shown = 0;
        for (int i = 0; i < 300; i++) {
            List<Double> differences = Stream.generate(
                            () -> (random.nextDouble() < 0.1 ? -1.0 : 0.0) + 0.001 * random.nextGaussian())
                    .limit(examples)
                    .toList();
            shown += NonInferiority.ofScores(Differences.of(differences), quick, 0.1, 0.05)
                            .holds()
                    ? 1
                    : 0;
        }
        assertThat(shown).isLessThanOrEqualTo(300 * 8 / 100);
    }

    @Test
    void one_example_that_is_a_little_better_proves_no_more_than_none() {
        List<Double> differences = List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.1);
        assertThat(NonInferiority.ofScores(Differences.of(differences), BOOTSTRAP, 0.1, 0.05)
                        .holds())
                .isFalse();
    }

    @Test
    void equal_scores_of_few_examples_do_not_show_that_none_is_lost() {
        assertThat(equal(10).holds()).isFalse();
        assertThat(equal(28).holds()).isFalse();
        assertThat(equal(29).holds()).isTrue();
        assertThat(equal(29).interval().lower())
                .isCloseTo(-new Proportion(0, 29).clopperPearson(0.9).upper(), within(1e-9));
        double unseen = 1 - Math.pow(0.05, 1.0 / 29);
        Interval half = NonInferiority.ofScores(Differences.of(Collections.nCopies(29, 0.5)), BOOTSTRAP, 0.1, 0.05)
                .interval();
        assertThat(half.lower()).isCloseTo(0.5 * (1 - unseen) - unseen, within(1e-9));
        assertThat(half.upper()).isCloseTo(0.5 * (1 - unseen) + unseen, within(1e-9));
        assertThat(equal(5).interval()).isEqualTo(new Interval(-1, 1, 0.9));
        assertThat(equal(0).holds()).isFalse();
        assertThat(equal(0).refuted()).isFalse();
    }

    @Test
    void refuses_what_is_no_number_and_what_is_too_few() {
        assertThatIllegalArgumentException().isThrownBy(() -> Differences.of(List.of(0.0, Double.NaN)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PairedBootstrap(99, 1))
                .withMessage("a bootstrap needs 100 resamples or more, not 99");
        assertThat(new PairedBootstrap(100, 1).mean(Differences.of(SKEWED), 0.95))
                .isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> BOOTSTRAP.mean(Differences.of(List.of()), 1));
    }

    private static NonInferiority equal(int examples) {
        return NonInferiority.ofScores(Differences.of(Collections.nCopies(examples, 0.0)), BOOTSTRAP, 0.1, 0.05);
    }

    private static Interval interval(Differences differences, double level) {
        return BOOTSTRAP
                .mean(differences, level)
                .flatMap(MeanDifference::interval)
                .orElseThrow();
    }

    private static Drawn drawn(Differences differences) {
        return BOOTSTRAP.mean(differences, 0.95).orElseThrow().drawn();
    }

    /** Clusters about 0, each with a mean of its own, whose examples differ from it by as much or by a share of that. */
    private static Differences clusters(int clusters, int each, Random random, double within) {
        Map<String, List<Double>> values = new TreeMap<>();
        for (int i = 0; i < clusters; i++) {
            double mean = clusters == 1 ? 0 : random.nextGaussian();
            values.put(
                    "cluster " + i,
                    noise(random, each, 0).stream()
                            .map(one -> mean + within * one)
                            .toList());
        }
        return Differences.clustered(values);
    }

    private static List<Double> noise(Random random, int number, double mean) {
        return random.doubles(number, mean - 1, mean + 1).boxed().toList();
    }

    private static double coverage(Supplier<Differences> draw) {
        int held = 0;
        for (int i = 0; i < 600; i++) {
            held += new PairedBootstrap(1_000, i)
                            .mean(draw.get(), 0.95)
                            .flatMap(MeanDifference::interval)
                            .orElseThrow()
                            .contains(0)
                    ? 1
                    : 0;
        }
        return held / 600.0;
    }
}
