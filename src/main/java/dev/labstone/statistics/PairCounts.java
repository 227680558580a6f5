package dev.labstone.statistics;

import java.util.List;

/**
 * Two models on the same examples, counted.
 *
 * @param wins how often the second passed and the first failed
 * @param losses how often the first passed and the second failed
 * @param ties how often both passed or both failed
 */
public record PairCounts(int wins, int losses, int ties) {

    /**
     * Creates counts.
     *
     * @throws IllegalArgumentException if one is below 0
     */
    public PairCounts {
        if (wins < 0 || losses < 0 || ties < 0) {
            throw new IllegalArgumentException(
                    "no count can be below 0: " + wins + " wins, " + losses + " losses, " + ties + " ties");
        }
    }

    /** Counts pairs. */
    public static PairCounts of(List<Pair> pairs) {
        int wins = (int)
                pairs.stream().filter(pair -> !pair.first() && pair.second()).count();
        int losses = (int)
                pairs.stream().filter(pair -> pair.first() && !pair.second()).count();
        return new PairCounts(wins, losses, pairs.size() - wins - losses);
    }

    /** Returns how many pairs there are. */
    public int all() {
        return wins + losses + ties;
    }

    /** Returns the share that the second gained, less what it lost, from -1 to 1; 0 of nothing is 0. */
    public double gain() {
        return all() == 0 ? 0 : (double) (wins - losses) / all();
    }

    /** Returns the test for a difference between the two. */
    public McNemar mcNemar() {
        return new McNemar(wins, losses);
    }

    /** Returns the same seen from the first. */
    public PairCounts swapped() {
        return new PairCounts(losses, wins, ties);
    }

    /**
     * One example.
     *
     * @param first whether the first model passed
     * @param second whether the second did
     */
    public record Pair(boolean first, boolean second) {}
}
