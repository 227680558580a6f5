package dev.labstone.statistics;

import java.util.Optional;

/**
 * The mean difference of paired scores.
 *
 * @param value second less first
 * @param examples how many pairs; above 0
 * @param drawn what was drawn anew to see how the mean varies, and so what the interval speaks of
 * @param interval empty if there are fewer than {@value #FEWEST} pairs, of which no test could show anything at 0.05
 */
public record MeanDifference(double value, int examples, Drawn drawn, Optional<Interval> interval) {

    /** The fewest pairs that have an interval. */
    public static final int FEWEST = 6;

    /** Below this, differences are what arithmetic leaves behind. */
    static final double NO_WIDTH = 1e-12;

    /** What a bootstrap draws. */
    public enum Drawn {
        /** Single examples: they stand alone. */
        EXAMPLES,
        /** Whole clusters: the interval speaks of clusters like these. */
        CLUSTERS,
        /** Examples within their clusters, because clusters are too few to be drawn: it speaks of these clusters only. */
        WITHIN_CLUSTERS
    }
}
