package dev.labstone.statistics;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;

/**
 * How far any number of raters agree, some of whom may have said nothing on some items: 1 = always, 0 = as by chance, below
 * 0 = less than that (K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011).
 */
public final class KrippendorffAlpha {

    private KrippendorffAlpha() {}

    /**
     * Returns α for categories without an order.
     *
     * @param items what was said of each item, a number for each category; whoever said nothing is left out
     * @return empty if no item was rated twice, or all said the same of all items
     */
    public static OptionalDouble nominal(List<List<Double>> items) {
        return of(items, (first, second) -> first == second ? 0 : 1);
    }

    /**
     * Returns α for numbers, where a disagreement weighs the square of its distance.
     *
     * @param items what was said of each item; whoever said nothing is left out
     * @return empty as with {@link #nominal}
     */
    public static OptionalDouble interval(List<List<Double>> items) {
        return of(items, (first, second) -> (first - second) * (first - second));
    }

    private static OptionalDouble of(List<List<Double>> items, DoubleBinaryOperator distance) {
        List<List<Double>> paired =
                items.stream().filter(item -> item.size() > 1).toList();
        List<Double> all = paired.stream().flatMap(List::stream).toList();
        double observed = paired.stream()
                .mapToDouble(item -> sum(item, distance) / (item.size() - 1))
                .sum();
        double expected = sum(all, distance) / (all.size() - 1);
        return all.isEmpty() || expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - observed / expected);
    }

    private static double sum(List<Double> values, DoubleBinaryOperator distance) {
        return values.stream()
                .mapToDouble(first -> values.stream()
                        .mapToDouble(second -> distance.applyAsDouble(first, second))
                        .sum())
                .sum();
    }
}
