package dev.labstone.statistics;

/**
 * The exact test that goes with {@link ShareDifference}, for few pairs: how probable counts are that speak at least as much
 * for a difference above a given one, at the share of wins that makes them most probable (I. S. F. Chan, "Exact tests of
 * equivalence and efficacy with a non-zero lower bound for comparative studies", Statistics in Medicine 17, 1998). Tango's score
 * says which counts speak more. It never errs more often than it says; the score alone does with few pairs and wide margins.
 *
 * @param pairs how many
 * @param difference the difference, between -1 and 1
 */
record ExactShareDifference(int pairs, double difference) {

    private static final int STEPS = 200;

    /** Scores that are computed in another way differ by less. */
    private static final double ROUNDING = 1e-9;

    /** Returns how probable such counts are at the most; above 0. */
    double above(PairCounts counts) {
        double[][] ways = ways(score(counts) - ROUNDING);
        double fewest = Math.max(0, difference);
        double most = (1 + difference) / 2;
        double highest = Double.MIN_VALUE;
        for (int step = 0; step <= STEPS; step++) {
            highest = Math.max(highest, probability(ways, fewest + (most - fewest) * step / STEPS));
        }
        return Math.min(1, highest);
    }

    /** Returns the logarithm of the number of ways to come by so many wins and losses; no number where they speak less. */
    private double[][] ways(double least) {
        double[] factorials = new double[pairs + 1];
        for (int i = 1; i <= pairs; i++) {
            factorials[i] = factorials[i - 1] + Math.log(i);
        }
        double[][] ways = new double[pairs + 1][];
        for (int wins = 0; wins <= pairs; wins++) {
            ways[wins] = new double[pairs - wins + 1];
            for (int losses = 0; losses <= pairs - wins; losses++) {
                int ties = pairs - wins - losses;
                boolean counts = score(new PairCounts(wins, losses, ties)) >= least;
                ways[wins][losses] = counts
                        ? factorials[pairs] - factorials[wins] - factorials[losses] - factorials[ties]
                        : Double.NaN;
            }
        }
        return ways;
    }

    private double probability(double[][] ways, double win) {
        double loss = Math.max(0, win - difference);
        double tie = Math.max(0, 1 - win - loss);
        double sum = 0;
        for (int wins = 0; wins <= pairs; wins++) {
            for (int losses = 0; losses < ways[wins].length; losses++) {
                if (!Double.isNaN(ways[wins][losses])) {
                    int ties = pairs - wins - losses;
                    sum += Math.exp(ways[wins][losses] + log(wins, win) + log(losses, loss) + log(ties, tie));
                }
            }
        }
        return sum;
    }

    private static double log(int times, double share) {
        return times == 0 ? 0 : times * Math.log(share);
    }

    private double score(PairCounts counts) {
        return new ShareDifference(counts).score(difference);
    }
}
