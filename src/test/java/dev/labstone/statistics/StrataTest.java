package dev.labstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.labstone.statistics.Strata.Block;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StrataTest {

    private static final List<Double> ONE = List.of(0.0, 0.0, 0.0, 0.0, 5.0);
    private static final List<Double> OTHER = List.of(1.0, 2.0, 2.0, 4.0, 5.0, 7.0);

    @Test
    void small_clusters_are_put_together_until_there_are_five() {
        assertThat(sizes(List.of(ONE, OTHER))).containsExactlyInAnyOrder(5, 6);
        assertThat(sizes(List.of(ONE, OTHER, List.of(1.0, 2.0), List.of(3.0), List.of(4.0, 5.0))))
                .containsExactlyInAnyOrder(5, 6, 5);
        assertThat(sizes(List.of(ONE, OTHER, List.of(1.0, 2.0), List.of(3.0, 4.0))))
                .hasSize(2);
        assertThat(sizes(List.of(List.of(1.0, 2.0), List.of(3.0, 4.0)))).containsExactly(4);
        assertThat(sizes(List.of(ONE, List.of(), OTHER))).hasSize(2);
    }

    @Test
    void differences_within_clusters_are_spread_about_their_mean() {
        Strata strata = strata(List.of(ONE, OTHER));
        List<Block> spread = strata.strata().stream()
                .filter(stratum -> stratum.size() == 5)
                .findFirst()
                .orElseThrow();
        assertThat(spread.get(0).sum()).isCloseTo(1 - Math.sqrt(1.25), within(1e-12));
        assertThat(spread.get(4).sum()).isCloseTo(1 + 4 * Math.sqrt(1.25), within(1e-12));
        assertThat(strata.mean()).isCloseTo(26 / 11.0, within(1e-12));
    }

    /** The variance of the mean of two strata, each with its own unbiased one: 5 · 5 + 6 · 5.1 over 11². */
    @Test
    void means_drawn_within_clusters_vary_as_they_should() {
        Strata strata = strata(List.of(ONE, OTHER));
        Random random = new Random(17);
        double variance = IntStream.range(0, 40_000)
                .mapToDouble(i -> Math.pow(strata.redrawn(random) - strata.mean(), 2))
                .average()
                .orElseThrow();
        assertThat(variance).isCloseTo((5 * 5 + 6 * 5.1) / 121, within(0.01));
    }

    @Test
    void single_examples_are_drawn_as_they_are() {
        Strata strata = Strata.of(Differences.of(OTHER));
        assertThat(strata.strata().get(0)).extracting(Block::sum).containsExactlyElementsOf(OTHER);
    }

    @Test
    void influence_is_what_leaving_out_a_cluster_takes_away() {
        Random random = new Random(18);
        List<List<Double>> clusters = Stream.generate(
                        () -> random.doubles(1 + random.nextInt(6)).boxed().toList())
                .limit(25)
                .toList();
        Differences differences = new Differences(clusters);
        double[] without = IntStream.range(0, 25)
                .mapToDouble(left -> new Differences(IntStream.range(0, 25)
                                .filter(i -> i != left)
                                .mapToObj(differences.clusters()::get)
                                .toList())
                        .mean())
                .toArray();
        double mean = java.util.Arrays.stream(without).average().orElseThrow();
        double[] influences = Strata.of(differences).influences();
        for (int i = 0; i < 25; i++) {
            assertThat(influences[i]).isCloseTo(mean - without[i], within(1e-12));
        }
    }

    @Test
    void a_single_example_beside_a_cluster_joins_it() {
        assertThat(sizes(List.of(Collections.nCopies(5, 0.5), List.of(0.0)))).containsExactly(6);
    }

    private static Strata strata(List<List<Double>> clusters) {
        return Strata.of(new Differences(clusters));
    }

    private static List<Integer> sizes(List<List<Double>> clusters) {
        return strata(clusters).strata().stream().map(List::size).toList();
    }
}
