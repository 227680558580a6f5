package dev.labstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SignFlipTest {

    /** Darwin's maize: how much higher crossed plants grew than self-fertilised ones, in eighths of an inch. */
    static final List<Double> DARWIN =
            List.of(49.0, -67.0, 8.0, 16.0, 6.0, 23.0, 28.0, 41.0, 14.0, 29.0, 56.0, 24.0, 75.0, 60.0, -48.0);

    /** Fisher 1935, §21: of 32,768 ways, 863 give as high a sum or a higher. */
    @Test
    void p_has_the_value_of_Fishers_example() {
        SignFlip test = SignFlip.of(Differences.of(DARWIN), 1);
        assertThat(test.oneSided()).isEqualTo(863.0 / 32768);
        assertThat(test.twoSided()).isEqualTo(1726.0 / 32768);
        assertThat(test.exact()).isTrue();
        assertThat(test.signs()).isEqualTo(15);
    }

    @Test
    void p_counts_the_ways_that_are_as_far() {
        Random random = new Random(12);
        for (int i = 0; i < 60; i++) {
            List<Double> values = tenths(random, 1 + random.nextInt(9));
            SignFlip test = SignFlip.of(Differences.of(values), 1);
            assertThat(test.oneSided()).isCloseTo(ways(values, false), within(1e-12));
            assertThat(test.twoSided()).isCloseTo(ways(values, true), within(1e-12));
            List<Double> negated = values.stream().map(value -> -value).toList();
            assertThat(SignFlip.of(Differences.of(negated), 1).twoSided()).isEqualTo(test.twoSided());
            assertThat(test.oneSided()).isPositive().isLessThanOrEqualTo(1);
        }
    }

    @Test
    void differences_of_one_size_are_wins_and_losses() {
        List<Double> values = new ArrayList<>(Collections.nCopies(10, 0.1));
        values.addAll(Collections.nCopies(2, -0.1));
        values.addAll(Collections.nCopies(30, 0.0));
        SignFlip test = SignFlip.of(Differences.of(values), 1);
        assertThat(test.twoSided()).isCloseTo(new McNemar(10, 2).twoSided(), within(1e-12));
        assertThat(test.signs()).isEqualTo(12);
    }

    @Test
    void many_are_drawn_with_a_seed() {
        List<Double> values = new ArrayList<>(Collections.nCopies(26, 0.5));
        values.addAll(Collections.nCopies(14, -0.5));
        SignFlip test = SignFlip.of(Differences.of(values), 1);
        assertThat(test.exact()).isFalse();
        assertThat(test.twoSided()).isCloseTo(new McNemar(26, 14).twoSided(), within(0.005));
        assertThat(test.oneSided()).isCloseTo(new McNemar(26, 14).oneSided(), within(0.005));
        Collections.shuffle(values, new Random(13));
        assertThat(SignFlip.of(Differences.of(values), 1)).isEqualTo(test);
        assertThat(SignFlip.of(Differences.of(values), 2)).isNotEqualTo(test);
        assertThat(SignFlip.of(Differences.of(Collections.nCopies(60, 1.0)), 1).twoSided())
                .isEqualTo(1 / 100_001.0);
    }

    @Test
    void twenty_are_still_tried_in_all_ways() {
        assertThat(SignFlip.of(Differences.of(Collections.nCopies(20, 0.3)), 1).oneSided())
                .isEqualTo(Math.pow(0.5, 20));
        assertThat(SignFlip.of(Differences.of(Collections.nCopies(21, 0.3)), 1).exact())
                .isFalse();
    }

    @Test
    void examples_of_a_cluster_keep_their_sign_together() {
        Differences clusters = Differences.clustered(
                Map.of("a", Collections.nCopies(9, 0.5), "b", Collections.nCopies(8, 0.4), "c", List.of(0.5, -0.5)));
        SignFlip test = SignFlip.of(clusters, 1);
        assertThat(test.signs()).isEqualTo(2);
        assertThat(test.oneSided()).isEqualTo(0.25);
        assertThat(test.twoSided()).isEqualTo(0.5);
        assertThat(SignFlip.of(Differences.clustered(Map.of("all", DARWIN)), 1))
                .isEqualTo(SignFlip.of(Differences.of(DARWIN), 1));
    }

    @Test
    void nothing_and_ties_show_nothing() {
        assertThat(SignFlip.of(Differences.of(List.of()), 1)).isEqualTo(new SignFlip(1, 1, 0, true));
        assertThat(SignFlip.of(Differences.of(Collections.nCopies(30, 0.0)), 1)).isEqualTo(new SignFlip(1, 1, 0, true));
        assertThat(SignFlip.of(Differences.of(Collections.nCopies(5, 1.0)), 1).twoSided())
                .isEqualTo(0.0625);
        assertThat(SignFlip.of(Differences.of(Collections.nCopies(6, 1.0)), 1).twoSided())
                .isEqualTo(0.03125);
    }

    private static List<Double> tenths(Random random, int number) {
        return random.ints(number, -10, 11).mapToObj(tenth -> tenth / 10.0).toList();
    }

    /** Tries all ways in whole tenths, where sums are exact. */
    private static double ways(List<Double> values, boolean both) {
        long[] tenths =
                values.stream().mapToLong(value -> Math.round(10 * value)).toArray();
        long seen = java.util.Arrays.stream(tenths).sum();
        int counted = 0;
        for (int way = 0; way < 1 << tenths.length; way++) {
            long sum = 0;
            for (int i = 0; i < tenths.length; i++) {
                sum += (way >> i & 1) == 0 ? tenths[i] : -tenths[i];
            }
            counted += (both ? Math.abs(sum) >= Math.abs(seen) : sum >= seen) ? 1 : 0;
        }
        return (double) counted / (1 << tenths.length);
    }
}
