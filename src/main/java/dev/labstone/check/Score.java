package dev.labstone.check;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A share from 0 to 1 with at most four digits. Only the whole is 1: rounding never makes a full score of a near one. */
final class Score {

    private static final int DIGITS = 4;
    private static final BigDecimal NEARLY_ONE = new BigDecimal("0.9999");

    private Score() {}

    static BigDecimal of(BigDecimal part, BigDecimal whole) {
        if (part.compareTo(whole) == 0) {
            return BigDecimal.ONE;
        }
        return plain(part.divide(whole, DIGITS, RoundingMode.HALF_EVEN).min(NEARLY_ONE));
    }

    /** Returns the number without zeros at its end. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
