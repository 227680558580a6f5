package dev.labstone.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Two raters on the same items, counted.
 *
 * @param categories what they could say, in order where there is one
 * @param counts how often the first said the category of the row and the second that of the column
 */
public record Ratings(List<String> categories, List<List<Integer>> counts) {

    /**
     * Creates a table.
     *
     * @throws IllegalArgumentException if it is not square
     */
    public Ratings {
        categories = List.copyOf(categories);
        counts = counts.stream().map(List::copyOf).toList();
        int size = categories.size();
        if (counts.size() != size || counts.stream().anyMatch(row -> row.size() != size)) {
            throw new IllegalArgumentException("a table of " + size + " categories needs as many rows and columns");
        }
    }

    /**
     * Counts pairs.
     *
     * @param categories what raters could say
     * @param pairs the items, each as what the first and what the second said; both are among the categories
     */
    public static Ratings of(List<String> categories, List<Pair> pairs) {
        Integer[][] counts = new Integer[categories.size()][categories.size()];
        Arrays.stream(counts).forEach(row -> Arrays.fill(row, 0));
        pairs.forEach(pair -> counts[categories.indexOf(pair.first())][categories.indexOf(pair.second())]++);
        return new Ratings(categories, Arrays.stream(counts).map(List::of).toList());
    }

    /** Returns how many items there are. */
    public int items() {
        return counts.stream().flatMap(List::stream).mapToInt(Integer::intValue).sum();
    }

    /** Returns how often both said the same. */
    public Proportion agreement() {
        int same = 0;
        for (int i = 0; i < categories.size(); i++) {
            same += counts.get(i).get(i);
        }
        return new Proportion(same, items());
    }

    /**
     * Returns κ: how much more they agree than two that know nothing of the items would, from -1 to 1 (J. Cohen, "A
     * Coefficient of Agreement for Nominal Scales", Educational and Psychological Measurement 20, 1960).
     *
     * @return empty if there is no item, or both said one and the same thing of all: then chance explains everything
     */
    public OptionalDouble kappa() {
        return kappa((first, second) -> first == second ? 0 : 1);
    }

    /**
     * Returns κ for categories with an order, where a disagreement weighs the square of its distance (J. Cohen, "Weighted
     * Kappa", Psychological Bulletin 70, 1968).
     *
     * @return empty as with {@link #kappa()}
     */
    public OptionalDouble orderedKappa() {
        return kappa((first, second) -> (first - second) * (first - second));
    }

    private OptionalDouble kappa(Distance distance) {
        long observed = 0;
        long expected = 0;
        for (int row = 0; row < categories.size(); row++) {
            for (int column = 0; column < categories.size(); column++) {
                observed +=
                        (long) distance.between(row, column) * counts.get(row).get(column);
                expected += (long) distance.between(row, column) * total(row) * totalOfColumn(column);
            }
        }
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (double) observed * items() / expected);
    }

    private int total(int row) {
        return counts.get(row).stream().mapToInt(Integer::intValue).sum();
    }

    private int totalOfColumn(int column) {
        return counts.stream().mapToInt(row -> row.get(column)).sum();
    }

    /**
     * What was said of one item.
     *
     * @param first what the first rater said
     * @param second what the second said
     */
    public record Pair(String first, String second) {}

    @FunctionalInterface
    private interface Distance {
        int between(int first, int second);
    }
}
