package dev.labstone.statistics;

import java.util.List;
import java.util.Optional;

/**
 * Two models on the same examples where some verdicts are missing. Figures leave such pairs out, but a claim that hangs on
 * what they would have been is not shown: a judge that falls silent only where one side is bad must not make that side win.
 *
 * @param seen the pairs with both verdicts
 * @param lossOrTie how many of the others cannot be a win: the first passed, or the second failed
 * @param winOrTie how many cannot be a loss: the first failed, or the second passed
 * @param anything how many have no verdict at all
 */
public record IncompletePairs(PairCounts seen, int lossOrTie, int winOrTie, int anything) {

    /**
     * Creates counts.
     *
     * @throws IllegalArgumentException if one is below 0
     */
    public IncompletePairs {
        if (lossOrTie < 0 || winOrTie < 0 || anything < 0) {
            throw new IllegalArgumentException(
                    "no count can be below 0: " + lossOrTie + ", " + winOrTie + ", " + anything + " pairs");
        }
    }

    /** Counts pairs. */
    public static IncompletePairs of(List<Pair> pairs) {
        return new IncompletePairs(
                PairCounts.of(
                        pairs.stream().flatMap(pair -> pair.whole().stream()).toList()),
                count(pairs, false, true),
                count(pairs, true, false),
                count(pairs, true, true));
    }

    /** Returns how many pairs miss a verdict. */
    public int missing() {
        return lossOrTie + winOrTie + anything;
    }

    /** Returns what there would be if all that is missing spoke against the second. */
    public PairCounts worst() {
        return new PairCounts(seen.wins(), seen.losses() + lossOrTie + anything, seen.ties() + winOrTie);
    }

    /** Returns what there would be if all that is missing spoke for the second. */
    public PairCounts best() {
        return new PairCounts(seen.wins() + winOrTie + anything, seen.losses(), seen.ties() + lossOrTie);
    }

    /** Returns whether what is missing cannot change what a claim comes to: it holds at worst, or not even at best. */
    public boolean settled(PairedClaim claim) {
        return claim.holds(worst()) || !claim.holds(best());
    }

    private static int count(List<Pair> pairs, boolean win, boolean loss) {
        return (int) pairs.stream()
                .filter(pair -> pair.whole().isEmpty())
                .filter(pair -> pair.mayWin() == win && pair.mayLose() == loss)
                .count();
    }

    /**
     * One example.
     *
     * @param first whether the first model passed; empty if its verdict is missing
     * @param second whether the second did
     */
    public record Pair(Optional<Boolean> first, Optional<Boolean> second) {

        private Optional<PairCounts.Pair> whole() {
            return first.flatMap(one -> second.map(other -> new PairCounts.Pair(one, other)));
        }

        private boolean mayWin() {
            return !first.orElse(false) && second.orElse(true);
        }

        private boolean mayLose() {
            return first.orElse(true) && !second.orElse(false);
        }
    }
}
