package dev.labstone.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The exact test of two models on the same examples (Q. McNemar, Psychometrika 12, 1947): if they do not differ, each example
 * that only one of them passes is as likely to be a win as a loss. Examples that both pass or both fail say nothing.
 *
 * <p>Every p is above 0 and at most 1; with no win and no loss it is 1. Fewer than 6 wins and losses together never give a
 * two-sided p below 0.05, whatever they are.
 *
 * @param wins how often only the second passed
 * @param losses how often only the first passed
 */
public record McNemar(int wins, int losses) {

    /**
     * Creates the test.
     *
     * @throws IllegalArgumentException if a count is below 0
     */
    public McNemar {
        if (wins < 0 || losses < 0) {
            throw new IllegalArgumentException("no count can be below 0: " + wins + " wins, " + losses + " losses");
        }
    }

    /** Returns how probable a split as uneven as this, or more, is where there is no difference. */
    public double twoSided() {
        return probability(2 * chance().cumulativeProbability(Math.min(wins, losses)));
    }

    /** Returns how probable so many wins, or more, are where there is no difference: small if the second is better. */
    public double oneSided() {
        return probability(chance().cumulativeProbability(losses));
    }

    /**
     * Returns the two-sided mid-p, where the split that was seen counts half: less cautious than the exact p, which errs on
     * the safe side (M. W. Fagerland, S. Lydersen, P. Laake, BMC Medical Research Methodology 13:91, 2013).
     */
    public double twoSidedMid() {
        return probability(2 * belowAndHalf(Math.min(wins, losses)));
    }

    /** Returns the one-sided mid-p. */
    public double oneSidedMid() {
        return wins + losses == 0 ? 1 : probability(belowAndHalf(losses));
    }

    private double belowAndHalf(int count) {
        return chance().cumulativeProbability(count) - chance().probability(count) / 2;
    }

    private BinomialDistribution chance() {
        return BinomialDistribution.of(wins + losses, 0.5);
    }

    /** Doubling counts the middle twice, and beyond a thousand wins the probability is below what a double can hold. */
    private static double probability(double computed) {
        return Math.min(1, Math.max(Double.MIN_VALUE, computed));
    }
}
