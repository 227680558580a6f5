package dev.labstone.check.number;

import dev.labstone.check.number.Numbers.Found;
import dev.labstone.text.PlainCharacters;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One spelling of a unit. It stands behind its number, and that of money may stand before it, too.
 *
 * @param text how it is written; empty: no unit at all
 * @param factor how many of the author's unit it makes
 * @param behind finds it right behind a number
 * @param before finds it at the end of what stands before a number
 */
record Unit(String text, BigDecimal factor, Pattern behind, Pattern before) {

    /** In shorter ones capitals mean something: mW and MW, b and B. */
    private static final int SHORTEST_WORD = 5;

    /** White space, also that of LaTeX, and a hyphen. */
    private static final String GAP = "(?:[ \\t~]|\\\\[,;:! ]){0,3}-?(?:\\\\(?:text|textrm|mathrm)\\{ ?)?\\\\?";

    /** What makes another unit of it: a power, a rate, a product, percentage points. */
    private static final String RATE =
            " ?/ ?\\p{L}|[- ]?[Pp]er[- ]\\p{L}| (?:an?|each|every) (?:second|minute|hour|day|week|month|year)\\b";

    private static final String END = "(?!" + Numbers.WORD + "|\\^|[-\\x{B7}\\x{22C5}*]\\p{L}|[- ]?points?\\b|" + RATE
            + "|" + Numbers.SCALE + ")";

    private static final String NO_UNIT = " {0,3}(?:$|[\\r\\n]|[.,;:!?)\\]}\"'|=\\x{2248}](?![\\p{L}\\p{N}])"
            + "|\\((?! ?\\p{L}{1,4} ?\\))|(?<= )(?:of|or|and|is|as|which|that|because|since|so|but)\\b)";
    private static final Pattern NO_UNIT_BEFORE = Pattern.compile("[^\\p{Sc}]$|^$");

    private static final Pattern NEVER = Pattern.compile("(?!)");
    private static final Pattern SIGN = Pattern.compile("\\p{Sc}$");
    private static final Pattern ANOTHER = Pattern.compile("(?i)(?:" + RATE
            + ")|[ -]?(?:[%\u2030\u00B0\\p{Sc}]|(?:k|m|mn|mio|mil|mill|bn|b|t|tn|hundred|dozen|thousand|million|billion|trillion"
            + "|lakh|crore)s?\\b|(?-i:[A-Z]{3})\\b)");
    private static final int MOST_BEFORE = 40;

    static Unit of(String written, BigDecimal factor) {
        String text = PlainCharacters.of(written).strip();
        Pattern behind = Pattern.compile(text.isEmpty() ? NO_UNIT : GAP + literal(text) + END);
        return new Unit(text, factor, behind, text.isEmpty() ? NO_UNIT_BEFORE : before(text));
    }

    /** Returns a pattern that finds it behind a number. */
    String attached() {
        return text.isEmpty() ? "(?!)" : GAP + literal(text) + END;
    }

    /** Returns whether a number is in this unit; $5$ is LaTeX and not money. */
    boolean isAt(String all, Found number) {
        Matcher after = behind.matcher(all).region(number.rangeEnd(), all.length());
        boolean found =
                after.useTransparentBounds(true).useAnchoringBounds(false).lookingAt();
        String start = start(all, number);
        if (text.isEmpty()) {
            return found && before.matcher(start).find();
        }
        boolean ahead = before.matcher(start).find();
        boolean sign = before != NEVER && SIGN.matcher(start).find();
        return found ? !ahead && !sign : ahead && !isAnother(all, number);
    }

    private static boolean isAnother(String all, Found number) {
        return ANOTHER.matcher(all)
                .region(number.rangeEnd(), all.length())
                .useTransparentBounds(true)
                .lookingAt();
    }

    /** Returns what stands before the first digit, without a sign and spaces at its end. */
    private static String start(String all, Found number) {
        int digits = number.rangeStart();
        while (!Character.isDigit(all.charAt(digits)) && all.charAt(digits) != '.') {
            digits++;
        }
        return all.substring(Math.max(0, digits - MOST_BEFORE), digits).replaceAll("[-+ ~]{1,5}$", "");
    }

    private static Pattern before(String text) {
        return isMoney(text)
                ? Pattern.compile("(?<!" + Numbers.WORD + ")(?<!\\p{Nd} ?)(?<!\\p{Sc})" + literal(text) + "$")
                : NEVER;
    }

    private static boolean isMoney(String text) {
        return text.codePoints().anyMatch(sign -> Character.getType(sign) == Character.CURRENCY_SYMBOL)
                || Currency.getAvailableCurrencies().stream()
                        .anyMatch(currency -> currency.getCurrencyCode().equals(text));
    }

    private static String literal(String text) {
        String quoted = Pattern.quote(text);
        return text.length() < SHORTEST_WORD ? quoted : "(?iu:" + quoted + ")";
    }
}
