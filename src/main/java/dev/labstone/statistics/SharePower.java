package dev.labstone.statistics;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * How probably examples show that the share that passes is at least a wanted one, by {@link Proportion#atLeast}.
 *
 * @param wanted the share that is claimed, between 0 and 1
 * @param alpha how often it may seem so where it is not, one-sided; usually 0.05
 */
public record SharePower(double wanted, double alpha) {

    /**
     * Creates a claim.
     *
     * @throws IllegalArgumentException if the wanted share is not between 0 and 1
     */
    public SharePower {
        if (!(wanted > 0 && wanted < 1)) {
            throw new IllegalArgumentException("the share that is wanted is between 0 and 1, not " + wanted);
        }
    }

    /** Returns whether a share shows the claim. */
    public boolean holds(Proportion seen) {
        return seen.all() > 0 && seen.atLeast(wanted) <= alpha;
    }

    /**
     * Returns how probably the claim is shown, from 0 to 1.
     *
     * @param examples how many; at least 0
     * @param share the true share, from 0 to 1
     */
    public double of(int examples, double share) {
        int enough = Search.first(0, examples, hits -> holds(new Proportion(hits, examples)));
        return BinomialDistribution.of(examples, share).survivalProbability(enough - 1);
    }

    /**
     * Returns the smallest true share with which so many examples show the claim with a probability of {@link Power#ENOUGH}.
     *
     * @return empty if not even a share of 1 does
     */
    public OptionalDouble smallestShare(int examples) {
        return of(examples, 1) < Power.ENOUGH
                ? OptionalDouble.empty()
                : OptionalDouble.of(Search.from(0, 1, share -> of(examples, share) >= Power.ENOUGH));
    }

    /**
     * Returns how many more examples show the claim with a probability of {@link Power#ENOUGH} if the share stays as it is.
     *
     * @param seen what did not suffice
     * @return at least 1; empty if that took more than {@link Power#MOST} examples in all, or nothing was seen
     */
    public OptionalInt moreExamples(Proportion seen) {
        if (seen.all() == 0 || seen.all() >= Power.MOST) {
            return OptionalInt.empty();
        }
        OptionalInt needed =
                Search.firstUpTo(seen.all() + 1, Power.MOST, examples -> of(examples, seen.share()) >= Power.ENOUGH);
        return needed.isPresent() ? OptionalInt.of(needed.getAsInt() - seen.all()) : needed;
    }
}
