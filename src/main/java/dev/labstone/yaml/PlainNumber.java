package dev.labstone.yaml;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads decimal numbers exactly as written: {@code 0.7}, {@code 1e3}. */
final class PlainNumber {

    private static final int LONGEST = 40;
    private static final int MOST_DIGITS = 100;

    private PlainNumber() {}

    /** Returns the number, or empty if the text is none, or one that takes more than a hundred digits to write out. */
    static Optional<BigDecimal> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text.strip())).filter(PlainNumber::isShort);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static boolean isShort(BigDecimal number) {
        return number.scale() >= -MOST_DIGITS && number.scale() <= MOST_DIGITS;
    }

    static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
