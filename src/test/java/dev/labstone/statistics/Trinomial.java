package dev.labstone.statistics;

import java.util.function.Predicate;

/** Adds up, one after the other, the probabilities of all counts that may come out. */
final class Trinomial {

    private Trinomial() {}

    static double probability(int pairs, double wins, double losses, Predicate<PairCounts> counted) {
        double sum = 0;
        for (int won = 0; won <= pairs; won++) {
            for (int lost = 0; won + lost <= pairs; lost++) {
                PairCounts counts = new PairCounts(won, lost, pairs - won - lost);
                sum += counted.test(counts) ? probability(counts, wins, losses) : 0;
            }
        }
        return sum;
    }

    private static double probability(PairCounts counts, double wins, double losses) {
        return choose(counts.all(), counts.wins())
                * choose(counts.all() - counts.wins(), counts.losses())
                * Math.pow(wins, counts.wins())
                * Math.pow(losses, counts.losses())
                * Math.pow(Math.max(0, 1 - wins - losses), counts.ties());
    }

    private static double choose(int all, int some) {
        double ways = 1;
        for (int i = 0; i < some; i++) {
            ways = ways * (all - i) / (i + 1);
        }
        return ways;
    }
}
