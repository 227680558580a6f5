package dev.labstone.statistics;

/**
 * Where a figure probably lies.
 *
 * @param lower the lower end
 * @param upper the upper end; not below {@code lower}
 * @param level how often such an interval holds the true figure, between 0 and 1, such as 0.95
 */
public record Interval(double lower, double upper, double level) {

    /**
     * Creates an interval.
     *
     * @throws IllegalArgumentException if the ends are not in order, or the level is not between 0 and 1
     */
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException(lower + " to " + upper + " is no interval");
        }
        quantile(level);
    }

    /** Returns whether a figure lies in it, its ends included. */
    public boolean contains(double figure) {
        return lower <= figure && figure <= upper;
    }

    /** Returns how far its ends are apart. */
    public double width() {
        return upper - lower;
    }

    /** Returns how many standard errors an interval of this level reaches to either side. */
    static double quantile(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("the level of an interval is between 0 and 1, not " + level);
        }
        return Normal.quantile((1 + level) / 2);
    }
}
