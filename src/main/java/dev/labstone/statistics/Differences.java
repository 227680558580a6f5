package dev.labstone.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * How much more the second model scored than the first, example by example, in clusters of examples that hang together
 * (because they stem from one leaf or group). Neither the order of clusters nor that within them counts.
 *
 * @param clusters the differences of each cluster; in ascending order, none is empty
 */
public record Differences(List<List<Double>> clusters) {

    /**
     * Creates differences; empty clusters are left out.
     *
     * @throws IllegalArgumentException if one is not a number
     */
    public Differences {
        clusters = clusters.stream()
                .filter(cluster -> !cluster.isEmpty())
                .map(cluster -> cluster.stream().sorted().toList())
                .sorted((one, other) -> Arrays.compare(array(one), array(other)))
                .toList();
        if (!clusters.stream().flatMap(List::stream).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "a difference of scores is a number, but there are others in " + clusters);
        }
    }

    /** Creates differences of examples that stand alone. */
    public static Differences of(Collection<Double> values) {
        return new Differences(values.stream().map(List::of).toList());
    }

    /**
     * Creates differences of examples that hang together.
     *
     * @param clusters the differences under the name of their leaf or group
     */
    public static Differences clustered(Map<String, List<Double>> clusters) {
        return new Differences(List.copyOf(clusters.values()));
    }

    /** Returns how many examples there are. */
    public int examples() {
        return clusters.stream().mapToInt(List::size).sum();
    }

    /** Returns the mean difference; 0 of nothing is 0. */
    public double mean() {
        return clusters.isEmpty() ? 0 : Arrays.stream(sums()).sum() / examples();
    }

    /** Returns the sum of each cluster. */
    double[] sums() {
        return clusters.stream().mapToDouble(Differences::sum).toArray();
    }

    /** Returns what has a sign of its own: the sum of each cluster, or each example if all of them are one cluster. */
    double[] signed() {
        return clusters.size() == 1 ? array(clusters.get(0)) : sums();
    }

    /** Returns whether examples stand alone: each is a cluster, or all are one. */
    boolean alone() {
        return clusters.size() == 1 || clusters.size() == examples();
    }

    static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
