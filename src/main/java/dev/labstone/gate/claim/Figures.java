package dev.labstone.gate.claim;

import dev.labstone.statistics.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** How figures are written in sentences: alike everywhere, in every locale. */
public final class Figures {

    private static final double LEAST_P = 0.001;
    private static final double HALF_A_DIGIT = 0.0005;

    private Figures() {}

    /**
     * Returns a p value with three digits: {@code p = 0.031}, or {@code p < 0.001}. Close to {@value Claims#ALPHA} it has as
     * many as show on which side it is: {@code p = 0.0496}.
     */
    public static String p(double p) {
        if (p < LEAST_P) {
            return "p < 0.001";
        }
        boolean close = p != Claims.ALPHA && Math.abs(p - Claims.ALPHA) <= HALF_A_DIGIT;
        return "p = " + (close ? onItsSide(p) : String.format(Locale.ROOT, "%.3f", p));
    }

    private static String onItsSide(double p) {
        RoundingMode away = p > Claims.ALPHA ? RoundingMode.UP : RoundingMode.DOWN;
        return BigDecimal.valueOf(p).setScale(4, away).toPlainString();
    }

    /** Returns a share in whole points, rounded: 0.128 is {@code 13 points}. */
    public static String points(double share) {
        long points = Math.round(share * 100);
        return points + (Math.abs(points) == 1 ? " point" : " points");
    }

    /** Returns an interval of shares in points with its sign: {@code +12 to +40 points}. */
    public static String points(Interval interval) {
        return String.format(
                Locale.ROOT,
                "%+d to %+d points",
                Math.round(interval.lower() * 100),
                Math.round(interval.upper() * 100));
    }

    static String score(double score) {
        return String.format(Locale.ROOT, "%.3f", score);
    }
}
