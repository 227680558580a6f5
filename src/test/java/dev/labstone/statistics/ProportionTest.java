package dev.labstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

    /** The examples of R. G. Newcombe, Statistics in Medicine 17:857, 1998, table I, and one more. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662, 0.2527, 0.3676",
        "15, 148, 0.0624, 0.1605, 0.0578, 0.1617",
        "0, 20, 0.0000, 0.1611, 0.0000, 0.1684",
        "1, 29, 0.0061, 0.1718, 0.0009, 0.1776",
        "24, 26, 0.7586, 0.9786, 0.7487, 0.9905"
    })
    void intervals_have_published_values(
            int hits, int all, double lower, double upper, double exactLower, double exactUpper) {
        Proportion seen = new Proportion(hits, all);
        assertInterval(seen.wilson(0.95), lower, upper);
        assertInterval(seen.clopperPearson(0.95), exactLower, exactUpper);
        assertThat(seen.lower()).isEqualTo(seen.wilson(0.95).lower());
        assertThat(seen.upper()).isEqualTo(seen.wilson(0.95).upper());
    }

    @Test
    void ends_of_the_exact_interval_are_where_the_counts_become_improbable() {
        Random random = new Random(3);
        for (int i = 0; i < 100; i++) {
            int all = 1 + random.nextInt(60);
            int hits = random.nextInt(all + 1);
            Interval interval = new Proportion(hits, all).clopperPearson(0.9);
            assertThat(interval.lower()).isCloseTo(hits == 0 ? 0 : root(all, hits - 1, 0.95), within(1e-6));
            assertThat(interval.upper()).isCloseTo(hits == all ? 1 : root(all, hits, 0.05), within(1e-6));
        }
    }

    @Test
    void the_exact_interval_holds_the_true_share_at_least_as_often_as_it_says() {
        for (double share : new double[] {0.05, 0.3, 0.5, 0.8, 0.97}) {
            assertThat(coverage(30, share, true)).isGreaterThanOrEqualTo(0.95);
            assertThat(coverage(30, share, false)).isGreaterThanOrEqualTo(0.91);
        }
    }

    @Test
    void a_share_is_shown_by_counts_that_a_smaller_one_would_hardly_bring() {
        assertThat(new Proportion(24, 26).atLeast(0.8)).isCloseTo(0.0841, within(0.00005));
        assertThat(new Proportion(26, 26).atLeast(0.8)).isCloseTo(Math.pow(0.8, 26), within(1e-12));
        assertThat(new Proportion(0, 26).below(0.8)).isCloseTo(Math.pow(0.2, 26), within(1e-12));
        Random random = new Random(4);
        for (int i = 0; i < 200; i++) {
            int all = 1 + random.nextInt(50);
            int hits = random.nextInt(all);
            double share = 0.05 + 0.9 * random.nextDouble();
            Proportion seen = new Proportion(hits, all);
            assertThat(seen.atLeast(share)).isGreaterThanOrEqualTo(new Proportion(hits + 1, all).atLeast(share));
            assertThat(seen.atLeast(share)).isPositive();
            assertThat(seen.below(share) + new Proportion(hits + 1, all).atLeast(share))
                    .isCloseTo(1, within(1e-12));
            assertThat(seen.atLeast(share)).isCloseTo(1 - below(all, hits - 1, share), within(1e-9));
        }
    }

    @Test
    void nothing_counted_shows_nothing() {
        Proportion nothing = new Proportion(0, 0);
        assertThat(nothing.clopperPearson(0.95)).isEqualTo(new Interval(0, 1, 0.95));
        assertThat(nothing.wilson(0.5)).isEqualTo(new Interval(0, 1, 0.5));
        assertThat(nothing.atLeast(0.8)).isEqualTo(1);
        assertThat(nothing.below(0.8)).isEqualTo(1);
    }

    @Test
    void an_interval_has_a_level_and_ends_in_order() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proportion(1, 2).wilson(1))
                .withMessage("the level of an interval is between 0 and 1, not 1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(0, 0).clopperPearson(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(1, 0, 0.95))
                .withMessage("1.0 to 0.0 is no interval");
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(Double.NaN, 0, 0.95));
        assertThat(new Interval(0, 1, 0.95).contains(1)).isTrue();
        assertThat(new Interval(0, 1, 0.95).contains(0)).isTrue();
        assertThat(new Interval(0, 1, 0.95).contains(1.1)).isFalse();
        assertThat(new Interval(0, 1, 0.95).contains(-0.1)).isFalse();
    }

    private static void assertInterval(Interval interval, double lower, double upper) {
        assertThat(interval.lower()).isCloseTo(lower, within(0.00006));
        assertThat(interval.upper()).isCloseTo(upper, within(0.00006));
    }

    private static double coverage(int all, double share, boolean exact) {
        return IntStream.rangeClosed(0, all)
                .filter(hits -> {
                    Proportion seen = new Proportion(hits, all);
                    return (exact ? seen.clopperPearson(0.95) : seen.wilson(0.95)).contains(share);
                })
                .mapToDouble(hits -> below(all, hits, share) - below(all, hits - 1, share))
                .sum();
    }

    /** Returns the share at which so many hits, or fewer, have a probability. */
    private static double root(int all, int hits, double probability) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 50; i++) {
            double middle = (low + high) / 2;
            low = below(all, hits, middle) > probability ? middle : low;
            high = low == middle ? high : middle;
        }
        return low;
    }

    /** Adds up the probabilities of 0 to so many hits. */
    private static double below(int all, int hits, double share) {
        double sum = 0;
        double choose = 1;
        for (int i = 0; i <= hits; i++) {
            sum += choose * Math.pow(share, i) * Math.pow(1 - share, all - i);
            choose = choose * (all - i) / (i + 1);
        }
        return sum;
    }
}
