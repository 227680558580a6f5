package dev.labstone.statistics;

/**
 * Whether the second of two models is not worse than the first by a margin or more, on the same examples. "No significant
 * loss" would not do: with few examples no loss is significant. Here the interval of the difference has to lie above the
 * margin, so that few examples prove nothing.
 *
 * @param difference second less first, from -1 to 1
 * @param interval where it lies; its level is 1 - 2 {@code alpha}, so that each end errs with {@code alpha} at most, nearly
 * @param margin the loss from which on the second is worse, above 0: 0.1 = 10 points
 */
public record NonInferiority(double difference, Interval interval, double margin) {

    /** The usual one-sided level. */
    public static final double ALPHA = 0.05;

    /**
     * Creates a finding.
     *
     * @throws IllegalArgumentException if the margin is not between 0 and 1
     */
    public NonInferiority {
        if (!(margin > 0 && margin < 1)) {
            throw new IllegalArgumentException("a margin is between 0 and 1, not " + margin);
        }
    }

    /**
     * Tests shares that pass, by Tango's score interval. It is approximate: with 25 pairs and a level of 0.05, 7 % of models
     * whose loss is just a margin of 10 points seem not worse. Of no pairs the interval is from -1 to 1.
     *
     * @param margin the loss from which on the second is worse, between 0 and 1
     * @param alpha the one-sided level, below 0.5; usually {@link #ALPHA}
     */
    public static NonInferiority ofShares(PairCounts counts, double margin, double alpha) {
        return new NonInferiority(counts.gain(), new ShareDifference(counts).interval(1 - 2 * alpha), margin);
    }

    /**
     * Tests means of scores from 0 to 1, by the bootstrap. Where that has no interval, because the pairs are fewer than 6, it
     * is from -1 to 1. A bootstrap knows nothing of differences that were not seen, so its interval is widened by what n
     * examples cannot rule out: that a share of up to {@code 1 - alpha^(1/n)} is as different as can be (the "rule of three": J.
     * A. Hanley, A. Lippman-Hand, JAMA 249, 1983). So fewer than 29 examples never show a margin of 10 points, however alike
     * they are.
     *
     * @param margin the loss from which on the second is worse, between 0 and 1
     * @param alpha the one-sided level, below 0.5; usually {@link #ALPHA}
     */
    public static NonInferiority ofScores(
            Differences differences, PairedBootstrap bootstrap, double margin, double alpha) {
        double level = 1 - 2 * alpha;
        Interval unknown = new Interval(-1, 1, level);
        return bootstrap
                .mean(differences, level)
                .map(found -> new NonInferiority(
                        found.value(),
                        found.interval()
                                .map(interval -> widened(interval, found.examples(), alpha))
                                .orElse(unknown),
                        margin))
                .orElseGet(() -> new NonInferiority(0, unknown, margin));
    }

    /** Returns whether the loss is shown to be below the margin. */
    public boolean holds() {
        return interval.lower() > -margin;
    }

    /** Returns whether the loss is shown to be above the margin. If neither holds, nothing is shown. */
    public boolean refuted() {
        return interval.upper() < -margin;
    }

    private static Interval widened(Interval interval, int examples, double alpha) {
        double unseen = 1 - Math.pow(alpha, 1.0 / examples);
        return new Interval(
                interval.lower() - unseen * (interval.lower() + 1),
                interval.upper() + unseen * (1 - interval.upper()),
                interval.level());
    }
}
