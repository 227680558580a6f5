package dev.labstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareDifferenceTest {

    /**
     * The first: M. W. Fagerland, S. Lydersen, P. Laake, Statistics in Medicine 33, 2014, airway reactivity, Tango's interval.
     * The others: roots of Tango's equation, found by Brent's method in SciPy. The third has the counts that the R package
     * PropCIs documents for scoreci.mp.
     */
    @ParameterizedTest
    @CsvSource({
        "1, 7, 13, 0.95, -0.517, -0.026",
        "6, 16, 139, 0.95, -0.12402, -0.00543",
        "40, 20, 100, 0.95, 0.03086, 0.21806",
        "0, 1, 43, 0.95, -0.11808, 0.05939",
        "0, 1, 43, 0.90, -0.09566, 0.03652",
        "12, 2, 36, 0.95, 0.06111, 0.34471",
        "0, 0, 25, 0.90, -0.09765, 0.09765"
    })
    void interval_has_published_values(int wins, int losses, int ties, double level, double lower, double upper) {
        Interval interval = new ShareDifference(new PairCounts(wins, losses, ties)).interval(level);
        assertThat(interval.lower()).isCloseTo(lower, within(0.0005));
        assertThat(interval.upper()).isCloseTo(upper, within(0.0005));
    }

    /** With no loss, or no win, the equation can be solved by hand. */
    @Test
    void interval_reaches_its_limits_where_all_win_or_all_lose() {
        double square = Math.pow(Interval.quantile(0.95), 2);
        Interval won = new ShareDifference(new PairCounts(30, 0, 0)).interval(0.95);
        assertThat(won.upper()).isEqualTo(1);
        assertThat(won.lower()).isCloseTo((30 - square) / (30 + square), within(1e-9));
        Interval lost = new ShareDifference(new PairCounts(0, 30, 0)).interval(0.95);
        assertThat(lost.lower()).isEqualTo(-1);
        assertThat(lost.upper()).isCloseTo(-won.lower(), within(1e-12));
        Interval equal = new ShareDifference(new PairCounts(0, 0, 30)).interval(0.95);
        assertThat(equal.upper()).isCloseTo(square / (30 + square), within(1e-9));
        assertThat(new ShareDifference(new PairCounts(0, 0, 0)).interval(0.95)).isEqualTo(new Interval(-1, 1, 0.95));
    }

    @Test
    void interval_holds_the_difference_mirrors_and_narrows() {
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            PairCounts counts = new PairCounts(random.nextInt(20), random.nextInt(20), 1 + random.nextInt(40));
            Interval interval = new ShareDifference(counts).interval(0.95);
            Interval mirrored = new ShareDifference(counts.swapped()).interval(0.95);
            assertThat(interval.contains(new ShareDifference(counts).value())).isTrue();
            assertThat(interval.lower()).isGreaterThanOrEqualTo(-1).isCloseTo(-mirrored.upper(), within(1e-12));
            assertThat(new ShareDifference(counts).interval(0.8).width()).isLessThan(interval.width());
            assertThat(new ShareDifference(new PairCounts(counts.wins() + 1, counts.losses(), counts.ties() - 1))
                            .interval(0.95)
                            .lower())
                    .isGreaterThan(interval.lower());
        }
    }

    @Test
    void interval_holds_the_true_difference_about_as_often_as_it_says() {
        double[][] shares = {{0.05, 0.05}, {0.3, 0.04}, {0.2, 0.2}, {0.02, 0.12}, {0.5, 0.1}};
        for (double[] share : shares) {
            double truth = share[0] - share[1];
            double coverage = Trinomial.probability(
                    45,
                    share[0],
                    share[1],
                    counts -> new ShareDifference(counts).interval(0.95).contains(truth));
            assertThat(coverage).isBetween(0.93, 0.985);
        }
    }

    @Test
    void not_worse_needs_examples() {
        Predicate<PairCounts> holds = counts ->
                NonInferiority.ofShares(counts, 0.1, NonInferiority.ALPHA).holds();
        assertThat(holds.test(new PairCounts(0, 0, 24))).isFalse();
        assertThat(holds.test(new PairCounts(0, 0, 25))).isTrue();
        assertThat(holds.test(new PairCounts(0, 1, 43))).isTrue();
        assertThat(holds.test(new PairCounts(0, 2, 43))).isFalse();
        assertThat(holds.test(new PairCounts(0, 0, 0))).isFalse();
        assertThat(PairedClaim.notWorse(0.1, 0.05).holds(new PairCounts(0, 0, 0)))
                .isFalse();
        assertThat(new ShareDifference(new PairCounts(3, 1, 6)).value()).isEqualTo(0.2);
        assertThat(NonInferiority.ofShares(new PairCounts(0, 0, 0), 0.1, 0.05).refuted())
                .isFalse();
        assertThat(NonInferiority.ofShares(new PairCounts(1, 20, 20), 0.1, 0.05).refuted())
                .isTrue();
        assertThat(NonInferiority.ofShares(new PairCounts(1, 5, 20), 0.1, 0.05).refuted())
                .isFalse();
    }

    @Test
    void not_worse_as_a_claim_is_the_same() {
        Random random = new Random(6);
        PairedClaim claim = PairedClaim.notWorse(0.1, 0.05);
        for (int i = 0; i < 2000; i++) {
            PairCounts counts = new PairCounts(random.nextInt(8), random.nextInt(8), random.nextInt(60));
            assertThat(claim.holds(counts))
                    .isEqualTo(NonInferiority.ofShares(counts, 0.1, 0.05).holds());
        }
    }

    @Test
    void p_is_small_exactly_where_the_interval_lies_on_one_side() {
        Random random = new Random(19);
        for (int i = 0; i < 2000; i++) {
            PairCounts counts =
                    new PairCounts(random.nextInt(9), random.nextInt(9), ShareDifference.EXACT + random.nextInt(60));
            double difference = -0.3 + 0.6 * random.nextDouble();
            Interval interval = new ShareDifference(counts).interval(0.9);
            double above = new ShareDifference(counts).above(difference);
            double below = new ShareDifference(counts).below(difference);
            assertThat(above <= 0.05).isEqualTo(interval.lower() > difference);
            assertThat(below <= 0.05).isEqualTo(interval.upper() < difference);
            assertThat(above).isPositive().isLessThanOrEqualTo(1);
        }
    }

    /** At a difference of 0 the test is McNemar's without continuity correction: Fagerland 2013 gives 0.034 and 0.033. */
    @Test
    void p_at_no_difference_is_that_of_McNemars_asymptotic_test() {
        double score = new ShareDifference(new PairCounts(7, 1, 13)).score(0);
        assertThat(2 * Normal.probabilityUpTo(-score)).isCloseTo(0.034, within(0.0005));
        assertThat(2 * new ShareDifference(new PairCounts(6, 16, 139)).below(0)).isCloseTo(0.033, within(0.0005));
        assertThat(new ShareDifference(new PairCounts(0, 0, 0)).above(-0.1)).isEqualTo(1);
        assertThat(new ShareDifference(new PairCounts(0, 0, 30)).above(0)).isEqualTo(1);
        assertThat(new ShareDifference(new PairCounts(2000, 0, 0)).above(0)).isEqualTo(Double.MIN_VALUE);
    }

    /** The law of the exact test: whatever the share of wins, it errs no more often than it says. */
    @ParameterizedTest
    @CsvSource({"1, 0.5", "3, 0.5", "1, 0.9", "10, 0.1", "10, 0.5", "18, 0.1", "25, 0.1", "30, 0.2", "40, 0.05"})
    void with_few_pairs_p_errs_no_more_often_than_it_says(int pairs, double margin) {
        Map<PairCounts, Double> values = new HashMap<>();
        PairedClaim shown =
                counts -> values.computeIfAbsent(counts, any -> new ShareDifference(counts).above(-margin)) <= 0.05;
        for (double wins = 0; wins <= (1 - margin) / 2; wins += 0.01) {
            assertThat(Trinomial.probability(pairs, wins, wins + margin, shown::holds))
                    .isLessThanOrEqualTo(0.0505);
        }
    }

    @Test
    void few_ties_prove_nothing() {
        assertThat(new ShareDifference(new PairCounts(0, 0, 1)).above(-0.9)).isCloseTo(0.1, within(1e-6));
        assertThat(new ShareDifference(new PairCounts(0, 0, 3)).above(-0.5)).isGreaterThanOrEqualTo(0.125);
    }

    @Test
    void a_loss_of_the_margin_seldom_seems_not_worse() {
        PairedClaim claim = PairedClaim.notWorse(0.1, 0.05);
        PairedClaim strict = PairedClaim.notWorse(0.1, 0.025);
        for (double wins = 0; wins < 0.4; wins += 0.02) {
            assertThat(Trinomial.probability(25, wins, wins + 0.1, claim::holds))
                    .isLessThan(0.073);
            assertThat(Trinomial.probability(50, wins, wins + 0.1, claim::holds))
                    .isLessThan(0.06);
            assertThat(Trinomial.probability(25, wins, wins + 0.1, strict::holds))
                    .isLessThan(0.03);
        }
    }

    @Test
    void refuses_margins_that_mean_nothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NonInferiority.ofShares(new PairCounts(1, 1, 1), 0, 0.05))
                .withMessage("a margin is between 0 and 1, not 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> PairedClaim.notWorse(0.1, 0.5));
    }
}
