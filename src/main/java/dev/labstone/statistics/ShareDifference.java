package dev.labstone.statistics;

/**
 * How far the shares that two models pass lie apart on the same examples: that of the second less that of the first. The
 * interval is the score interval of T. Tango ("Equivalence test and confidence interval for the difference in proportions for
 * the paired-sample design", Statistics in Medicine 17, 1998), which stays sensible where there are few wins and losses, or
 * none: it is never of no width, unlike those that start from an estimated standard error.
 *
 * @param counts the pairs
 */
public record ShareDifference(PairCounts counts) {

    /** Up to how many pairs p is exact; of more, the score errs hardly more often than it says. */
    static final int EXACT = 50;

    /** Returns the difference, from -1 to 1; 0 of nothing is 0. */
    public double value() {
        return counts.gain();
    }

    /**
     * Returns the interval; of nothing it is from -1 to 1.
     *
     * @param level between 0 and 1. One with 0.9 has ends that a one-sided test at 0.05 would draw
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Interval interval(double level) {
        double quantile = Interval.quantile(level);
        double lower = counts.all() == 0 ? -1 : lower(counts, quantile);
        double upper = counts.all() == 0 ? 1 : -lower(counts.swapped(), quantile);
        return new Interval(lower, upper, level);
    }

    /**
     * Returns how probable counts that speak so much for a difference above {@code difference}, or more, are if that is the
     * true one, small if the true difference is above: the one-sided p of Tango's score test, of at most
     * {@value #EXACT} pairs that of the {@linkplain ExactShareDifference exact test} by the same score. 1 of nothing.
     *
     * @param difference between -1 and 1
     */
    public double above(double difference) {
        if (counts.all() == 0) {
            return 1;
        }
        return counts.all() <= EXACT
                ? new ExactShareDifference(counts.all(), difference).above(counts)
                : Math.max(Double.MIN_VALUE, Normal.probabilityUpTo(-score(difference)));
    }

    /** Returns how many standard errors the counts are above what a true difference would bring. */
    double score(double difference) {
        double standardError = standardError(counts, difference);
        double excess = excess(counts, difference);
        if (standardError == 0) {
            return excess == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, excess);
        }
        return excess / standardError;
    }

    /** Returns the same for a true difference below {@code difference}. */
    public double below(double difference) {
        return new ShareDifference(counts.swapped()).above(-difference);
    }

    /** Returns whether the counts are more than that many standard errors above what a true difference would bring. */
    static boolean above(PairCounts counts, double difference, double quantile) {
        return excess(counts, difference) > quantile * standardError(counts, difference);
    }

    private static double excess(PairCounts counts, double difference) {
        return counts.wins() - counts.losses() - counts.all() * difference;
    }

    private static double lower(PairCounts counts, double quantile) {
        return Search.from(-1, 1, difference -> !above(counts, difference, quantile));
    }

    private static double standardError(PairCounts counts, double difference) {
        double variance = 2 * shareOfLosses(counts, difference) + difference * (1 - difference);
        return Math.sqrt(counts.all() * Math.max(0, variance));
    }

    /** The most likely share of losses under a difference: the root of Tango's quadratic equation. */
    private static double shareOfLosses(PairCounts counts, double difference) {
        double square = 2.0 * counts.all();
        double linear = (square - counts.wins() + counts.losses()) * difference - counts.wins() - counts.losses();
        double constant = -counts.losses() * difference * (1 - difference);
        return (Math.sqrt(Math.max(0, linear * linear - 4 * square * constant)) - linear) / (2 * square);
    }
}
