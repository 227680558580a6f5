package dev.labstone.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the p values of several claims come to when they are made together, so that all of them are true at once as surely as
 * one would be alone (S. Holm, "A Simple Sequentially Rejective Multiple Test Procedure", Scandinavian Journal of Statistics
 * 6, 1979).
 */
public final class Holm {

    private Holm() {}

    /**
     * Adjusts p values: the smallest counts as many times as there are, the next once less, and none less than one before it.
     *
     * @param values from 0 to 1
     * @return one for each value, in the order given; at least as large as it, at most 1
     * @throws IllegalArgumentException if a value is not from 0 to 1
     */
    public static List<Double> adjusted(List<Double> values) {
        if (!values.stream().allMatch(value -> value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("p values are from 0 to 1, but these are " + values);
        }
        List<Integer> ascending = IntStream.range(0, values.size())
                .boxed()
                .sorted(Comparator.comparing(values::get))
                .toList();
        Double[] adjusted = new Double[values.size()];
        double least = 0;
        for (int rank = 0; rank < adjusted.length; rank++) {
            least = Math.max(least, Math.min(1, (adjusted.length - rank) * values.get(ascending.get(rank))));
            adjusted[ascending.get(rank)] = least;
        }
        return List.of(adjusted);
    }
}
