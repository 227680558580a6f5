package dev.labstone.statistics;

import java.util.OptionalInt;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;

/**
 * Where something begins to hold, found by halving. A root finder does not serve here: the functions have a second, trivial
 * root at the end of their range, or none, because they jump.
 */
final class Search {

    private static final int HALVINGS = 60;

    private Search() {}

    /** Returns from where on something holds that holds at {@code high}, but not at {@code low}. */
    static double from(double low, double high, DoublePredicate holds) {
        double without = low;
        double with = high;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (without + with) / 2;
            if (holds.test(middle)) {
                with = middle;
            } else {
                without = middle;
            }
        }
        return with;
    }

    /** Returns the first number from {@code low} to {@code high} that holds; one more than {@code high} if none does. */
    static int first(int low, int high, IntPredicate holds) {
        int from = low;
        int to = high + 1;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (holds.test(middle)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    /** Returns the first number, with strides that double: for a {@code most} that is far off and dear to test. */
    static OptionalInt firstUpTo(int low, int most, IntPredicate holds) {
        int stride = 1;
        int from = low;
        int to = low;
        while (to < most && !holds.test(to)) {
            from = to + 1;
            to = Math.min(most, to + stride);
            stride *= 2;
        }
        int found = first(from, to, holds);
        return found > to ? OptionalInt.empty() : OptionalInt.of(found);
    }
}
