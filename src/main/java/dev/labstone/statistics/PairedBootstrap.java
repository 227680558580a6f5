package dev.labstone.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

/**
 * The mean difference of paired scores with its BCa interval (B. Efron, "Better Bootstrap Confidence Intervals", JASA 82,
 * 1987; the acceleration by jackknife).
 *
 * <p>Examples of one cluster hang together; so whole clusters are drawn if there are at least 20. With fewer such a bootstrap
 * is too sure of itself (A. C. Cameron, D. L. Miller, "A Practitioner's Guide to Cluster-Robust Inference", Journal of Human
 * Resources 50, 2015: few is fewer than 20 to 50). Then examples are drawn within their cluster, which is said with the
 * figure, since it speaks of these clusters and no others. Differences are spread there by √(n / (n - 1)) about the mean of
 * their cluster, for small ones vary too little otherwise (J. N. K. Rao, C. F. J. Wu, JASA 83, 1988); clusters of fewer than 5
 * are put together.
 *
 * @param resamples how often it is drawn; at least 100, better 10,000
 * @param seed the same gives the same
 */
public record PairedBootstrap(int resamples, long seed) {

    /**
     * Creates a bootstrap.
     *
     * @throws IllegalArgumentException if there are fewer than 100 resamples
     */
    public PairedBootstrap {
        if (resamples < 100) {
            throw new IllegalArgumentException("a bootstrap needs 100 resamples or more, not " + resamples);
        }
    }

    /**
     * Returns the mean with its interval. If all differences are equal, both ends are the mean.
     *
     * @param level of the interval, between 0 and 1
     * @return empty if there is no difference
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Optional<MeanDifference> mean(Differences differences, double level) {
        double quantile = Interval.quantile(level);
        if (differences.examples() == 0) {
            return Optional.empty();
        }
        Strata strata = Strata.of(differences);
        Optional<Interval> interval = differences.examples() < MeanDifference.FEWEST
                ? Optional.empty()
                : Optional.of(interval(strata, quantile, level));
        return Optional.of(new MeanDifference(differences.mean(), differences.examples(), strata.drawn(), interval));
    }

    private Interval interval(Strata strata, double quantile, double level) {
        double[] means = redrawn(strata);
        double bias = Normal.quantile(shareBelow(means, strata.mean()));
        double acceleration = acceleration(strata.influences());
        return new Interval(
                end(means, bias, acceleration, bias - quantile),
                end(means, bias, acceleration, bias + quantile),
                level);
    }

    private double[] redrawn(Strata strata) {
        Random random = new Random(seed);
        double[] means = new double[resamples];
        Arrays.setAll(means, i -> strata.redrawn(random));
        Arrays.sort(means);
        return means;
    }

    /** Returns the share of means below one; those that equal it count half, and it is never 0 or 1. */
    private static double shareBelow(double[] means, double mean) {
        double halves = Arrays.stream(means)
                .map(one -> 1 + Math.signum(Math.abs(mean - one) < MeanDifference.NO_WIDTH ? 0 : mean - one))
                .sum();
        double share = halves / (2 * means.length);
        double least = 0.5 / means.length;
        return Math.min(1 - least, Math.max(least, share));
    }

    private static double acceleration(double[] influences) {
        double squares = Arrays.stream(influences).map(one -> one * one).sum();
        double cubes = Arrays.stream(influences).map(one -> one * one * one).sum();
        return squares < MeanDifference.NO_WIDTH * MeanDifference.NO_WIDTH ? 0 : cubes / (6 * Math.pow(squares, 1.5));
    }

    private static double end(double[] means, double bias, double acceleration, double shifted) {
        double share = Normal.probabilityUpTo(bias + shifted / (1 - acceleration * shifted));
        int rank = (int) Math.floor((means.length + 1) * share);
        return means[Math.min(means.length, Math.max(1, rank)) - 1];
    }
}
