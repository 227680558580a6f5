package dev.labstone.statistics;

import dev.labstone.statistics.MeanDifference.Drawn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What is drawn anew, as strata of blocks: as many blocks are drawn from a stratum as it has.
 *
 * @param drawn what a block is
 * @param strata the blocks of each
 */
record Strata(Drawn drawn, List<List<Block>> strata) {

    /** Below this, a bootstrap of whole clusters is too sure of itself (see {@link PairedBootstrap}). */
    static final int FEWEST_CLUSTERS = 20;

    /** The smallest stratum: smaller ones are put together, for their spread is hardly known. */
    private static final int SMALLEST = 5;

    static Strata of(Differences differences) {
        if (differences.alone()) {
            List<Double> all =
                    differences.clusters().stream().flatMap(List::stream).toList();
            return new Strata(Drawn.EXAMPLES, List.of(blocks(all, 1)));
        }
        if (differences.clusters().size() >= FEWEST_CLUSTERS) {
            return new Strata(
                    Drawn.CLUSTERS,
                    List.of(differences.clusters().stream()
                            .map(cluster -> new Block(Differences.sum(cluster), cluster.size()))
                            .toList()));
        }
        return new Strata(
                Drawn.WITHIN_CLUSTERS,
                merged(differences.clusters()).stream()
                        .map(stratum -> blocks(stratum, Math.sqrt(stratum.size() / (stratum.size() - 1.0))))
                        .toList());
    }

    /** Returns the mean of all blocks. */
    double mean() {
        Block all = total();
        return all.sum() / all.size();
    }

    /** Returns the mean of blocks drawn anew. */
    double redrawn(RandomGenerator random) {
        double sum = 0;
        int size = 0;
        for (List<Block> stratum : strata) {
            for (int i = 0; i < stratum.size(); i++) {
                Block block = stratum.get(random.nextInt(stratum.size()));
                sum += block.sum();
                size += block.size();
            }
        }
        return sum / size;
    }

    /** Returns how far the mean without each block lies below that of its stratum's other such means: the jackknife. */
    double[] influences() {
        Block all = total();
        return strata.stream()
                .flatMapToDouble(stratum -> {
                    double[] without = stratum.stream()
                            .mapToDouble(block -> (all.sum() - block.sum()) / (all.size() - block.size()))
                            .toArray();
                    double mean = Arrays.stream(without).average().orElseThrow();
                    return Arrays.stream(without).map(one -> mean - one);
                })
                .toArray();
    }

    private Block total() {
        return strata.stream().flatMap(List::stream).reduce(new Block(0, 0), Block::plus);
    }

    /** Makes a block of each value, moved away from their mean by a factor. */
    private static List<Block> blocks(List<Double> values, double factor) {
        double mean = Differences.sum(values) / values.size();
        return values.stream()
                .map(value -> new Block(factor == 1 ? value : mean + (value - mean) * factor, 1))
                .toList();
    }

    private static List<List<Double>> merged(List<List<Double>> clusters) {
        List<List<Double>> large = new ArrayList<>(
                clusters.stream().filter(one -> one.size() >= SMALLEST).toList());
        List<Double> rest = new ArrayList<>(clusters.stream()
                .filter(one -> one.size() < SMALLEST)
                .flatMap(List::stream)
                .toList());
        if (!rest.isEmpty() && rest.size() < SMALLEST && !large.isEmpty()) {
            rest.addAll(large.remove(0));
        }
        if (!rest.isEmpty()) {
            large.add(rest);
        }
        return large;
    }

    /**
     * What is drawn at once.
     *
     * @param sum of its differences
     * @param size how many they are
     */
    record Block(double sum, int size) {
        private Block plus(Block other) {
            return new Block(sum + other.sum, size + other.size);
        }
    }
}
