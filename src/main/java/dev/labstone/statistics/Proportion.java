package dev.labstone.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * So many of so many.
 *
 * @param hits how many; from 0 to {@code all}
 * @param all of how many; 0 = nothing was counted
 */
public record Proportion(int hits, int all) {

    private static final double LEVEL = 0.95;

    /**
     * Creates a proportion.
     *
     * @throws IllegalArgumentException if there are more hits than there can be
     */
    public Proportion {
        if (hits < 0 || hits > all) {
            throw new IllegalArgumentException(hits + " of " + all + " is no proportion");
        }
    }

    /** Returns the share, from 0 to 1; 0 of nothing is 0. */
    public double share() {
        return all == 0 ? 0 : (double) hits / all;
    }

    /** Returns the lower end of the 95 % interval after Wilson; 0 if nothing was counted. */
    public double lower() {
        return wilson(LEVEL).lower();
    }

    /** Returns the upper end of the 95 % interval after Wilson; 1 if nothing was counted. */
    public double upper() {
        return wilson(LEVEL).upper();
    }

    /**
     * Returns the interval after Wilson (JASA 22, 1927), which holds the true share about as often as it says; from 0 to 1 if
     * nothing was counted.
     *
     * @param level between 0 and 1
     */
    public Interval wilson(double level) {
        return interval(BinomialConfidenceInterval.WILSON_SCORE, level);
    }

    /**
     * Returns the interval after Clopper and Pearson (Biometrika 26, 1934), which holds the true share at least as often as it
     * says, mostly more often; from 0 to 1 if nothing was counted.
     *
     * @param level between 0 and 1
     */
    public Interval clopperPearson(double level) {
        return interval(BinomialConfidenceInterval.CLOPPER_PEARSON, level);
    }

    /**
     * Returns how probable so many hits, or more, are if the true share were {@code share}: the exact one-sided p, small if
     * the true share is at least that. 1 if nothing was counted.
     *
     * @param share from 0 to 1
     */
    public double atLeast(double share) {
        return BinomialDistribution.of(all, share).survivalProbability(hits - 1);
    }

    /**
     * Returns how probable so few hits, or fewer, are if the true share were {@code share}: small if it is below that. 1 if
     * nothing was counted.
     *
     * @param share from 0 to 1
     */
    public double below(double share) {
        return BinomialDistribution.of(all, share).cumulativeProbability(hits);
    }

    private Interval interval(BinomialConfidenceInterval method, double level) {
        Interval unknown = new Interval(0, 1, level);
        if (all == 0) {
            return unknown;
        }
        var found = method.fromErrorRate(all, hits, 1 - level);
        return new Interval(found.getLowerBound(), found.getUpperBound(), level);
    }
}
