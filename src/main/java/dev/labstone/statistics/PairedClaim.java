package dev.labstone.statistics;

/**
 * What counts can show of the second of two models. A claim that holds still does when a loss turns into a tie, or a tie into
 * a win: {@link Power} and {@link IncompletePairs} rest on it.
 */
@FunctionalInterface
public interface PairedClaim {

    /** Returns whether these counts show it. */
    boolean holds(PairCounts counts);

    /**
     * Claims that the second is better: it has more wins than losses, and McNemar's exact two-sided p is at most
     * {@code alpha}.
     *
     * @param alpha how often it may seem so where it is not; usually 0.05
     */
    static PairedClaim better(double alpha) {
        return counts -> counts.wins() > counts.losses() && counts.mcNemar().twoSided() <= alpha;
    }

    /**
     * Claims that the second has not lost {@code margin} of the share that passes, or more, after Tango 1998; see
     * {@link NonInferiority}. Nothing shows it of no pairs.
     *
     * @param margin from 0 to 1: 0.1 = 10 points
     * @param alpha how often it may seem so where it has, one-sided; 0.05, or a strict 0.025
     */
    static PairedClaim notWorse(double margin, double alpha) {
        return above(-margin, alpha);
    }

    /**
     * Claims that the second passes more than the first by more than {@code margin}, after Tango 1998.
     *
     * @param margin from 0 to 1: 0.1 = 10 points
     * @param alpha how often it may seem so where it does not, one-sided
     */
    static PairedClaim betterBy(double margin, double alpha) {
        return above(margin, alpha);
    }

    private static PairedClaim above(double difference, double alpha) {
        double quantile = Interval.quantile(1 - 2 * alpha);
        return counts -> ShareDifference.above(counts, difference, quantile);
    }
}
