package dev.labstone.statistics;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * So many of so many.
 *
 * @param hits how many; from 0 to {@code all}
 * @param all of how many; 0 = nothing was counted
 */
public record Proportion(int hits, int all) {

    private static final double ALPHA = 0.05;

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

    /** Returns the lower end of the 95 % interval after Wilson (JASA 22, 1927); 0 if nothing was counted. */
    public double lower() {
        return all == 0 ? 0 : interval().getLowerBound();
    }

    /** Returns the upper end of the 95 % interval after Wilson; 1 if nothing was counted. */
    public double upper() {
        return all == 0 ? 1 : interval().getUpperBound();
    }

    private Interval interval() {
        return BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(all, hits, ALPHA);
    }
}
