package dev.labstone.statistics;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * How probably examples show a claim that is true: exactly, over all counts that may come out. The number of wins and losses
 * together is binomial, and so is that of wins among them.
 *
 * @param claim what is to be shown
 */
public record Power(PairedClaim claim) {

    /** How probable it should be. */
    public static final double ENOUGH = 0.8;

    /** The most examples that are thought of. */
    public static final int MOST = 10_000;

    /** Counts rarer than this on either side are left out. */
    private static final double RARE = 1e-12;

    /**
     * Returns how probably the claim is shown, from 0 to 1.
     *
     * @param pairs how many examples; at least 0
     * @param wins the true share of wins
     * @param losses the true share of losses; with {@code wins} at most 1
     * @throws IllegalArgumentException if the shares are none
     */
    public double of(int pairs, double wins, double losses) {
        if (!(wins >= 0 && losses >= 0 && wins + losses <= 1 + RARE)) {
            throw new IllegalArgumentException(
                    "shares are from 0 to 1, and so is their sum, but these are " + wins + " and " + losses);
        }
        double decided = Math.min(1, wins + losses);
        BinomialDistribution numbers = BinomialDistribution.of(pairs, decided);
        double power = 0;
        int last = numbers.inverseSurvivalProbability(RARE);
        for (int number = numbers.inverseCumulativeProbability(RARE); number <= last; number++) {
            power += numbers.probability(number) * shown(pairs, number, decided == 0 ? 0 : wins / decided);
        }
        return Math.min(1, power);
    }

    /**
     * Returns the smallest true gain (wins less losses) that so many examples show with a probability of {@link #ENOUGH}.
     * Below 0 it is a loss that does not matter, where the claim is one of {@link PairedClaim#notWorse}.
     *
     * @param pairs how many examples
     * @param losses the share of losses that goes with it, from 0 to 1; 0 is the kindest assumption
     * @return from {@code -losses} to 1; empty if they show none
     */
    public OptionalDouble smallestGain(int pairs, double losses) {
        if (of(pairs, 1 - losses, losses) < ENOUGH) {
            return OptionalDouble.empty();
        }
        if (of(pairs, 0, losses) >= ENOUGH) {
            return OptionalDouble.of(-losses);
        }
        return OptionalDouble.of(Search.from(0, 1 - losses, wins -> of(pairs, wins, losses) >= ENOUGH) - losses);
    }

    /**
     * Returns how many more examples show the claim with a probability of {@link #ENOUGH} if shares stay as they are. It is
     * a few more than the very fewest at times: the power of exact tests does not rise evenly.
     *
     * @param seen what did not suffice
     * @return at least 1; empty if that took more than {@link #MOST} examples in all, or nothing was seen
     */
    public OptionalInt moreExamples(PairCounts seen) {
        int all = seen.all();
        if (all == 0 || all >= MOST) {
            return OptionalInt.empty();
        }
        double wins = (double) seen.wins() / all;
        double losses = (double) seen.losses() / all;
        OptionalInt needed = Search.firstUpTo(all + 1, MOST, pairs -> of(pairs, wins, losses) >= ENOUGH);
        return needed.isPresent() ? OptionalInt.of(needed.getAsInt() - all) : needed;
    }

    /** Returns how probably the claim is shown by a number of wins and losses of which a share are wins. */
    private double shown(int pairs, int number, double wins) {
        int enough =
                Search.first(0, number, count -> claim.holds(new PairCounts(count, number - count, pairs - number)));
        return BinomialDistribution.of(number, wins).survivalProbability(enough - 1);
    }
}
