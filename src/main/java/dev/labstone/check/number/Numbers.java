package dev.labstone.check.number;

import dev.labstone.text.Denial;
import dev.labstone.text.Excerpt;
import dev.labstone.text.Normalisation;
import dev.labstone.text.PlainCharacters;
import dev.labstone.text.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The numbers of a text.
 *
 * <p>They have a point before their fraction and may have commas, apostrophes or narrow spaces between thousands. What is
 * only a part of something else is no number: digits in words (v2, MQ-9), dates, times, versions, fractions, powers; nor
 * is one that is denied.
 *
 * @param text the text they were found in, with plain characters
 * @param found the numbers in order
 */
record Numbers(String text, List<Found> found) {

    private static final int LONGEST = 400;
    private static final Set<Normalisation> MARKDOWN = Set.of(Normalisation.MARKDOWN);

    private static final Pattern THOUSANDS =
            Pattern.compile("(?<=\\p{Nd})['\\x{2019}\\x{66C}\\x{A0}\\x{2009}\\x{202F}](?=\\p{Nd}{3}(?!\\p{Nd}))");
    private static final Pattern LONG_DASH = Pattern.compile("[\\x{2014}\\x{2015}]");
    private static final Pattern TIMES_TEN = Pattern.compile(
            "(?<=\\p{Nd}) ?(?:[\u00D7x*\u00B7\u22C5]|\\\\times|\\\\cdot) ?"
                    + "10(?:\\^[{(]?([-+]?\\p{Nd}{1,3})[})]?|([\u207A\u207B]?[\u2070\u00B9\u00B2\u00B3\u2074-\u2079]{1,3}))");

    /** Korean sets counting words and endings right behind digits. */
    static final String WORD = "[" + Words.CHARACTER + "&&[^\\p{IsHangul}]]";

    /** A letter behind digits that makes thousands and more of them, in Chinese, Japanese and Korean. */
    private static final String TIMES = "十百千万萬亿億兆십백천만억조";

    /** A word or fraction behind digits that makes another number of them: 5 million, 5 ½. */
    static final String SCALE =
            "[ -]?(?i:(?:hundred|dozen|thousand|million|billion|trillion|lakh|crore)s?|tausend|millionen|milliarden)\\b"
                    + "| ?[\\x{BC}-\\x{BE}\\x{2150}-\\x{215E}]| \\p{Nd}{1,2}/\\p{Nd}";

    private static final String NOT_INSIDE_BEFORE = "(?=[-+.\\p{Sc}\\p{Nd}])(?<!" + WORD
            + ")(?<!\\p{Nd}[.,:/])(?<!\\^[-+({]{0,2})(?<!" + WORD + "-)(?<!(?:\u00B1|\\+/-?) {0,2})"
            + "(?<![\u221A-\u221C][ ({]?)(?<!sqrt[({ ]{0,2})";
    private static final String NOT_INSIDE_AFTER =
            "(?!" + WORD + "|[.,:/]\\p{Nd}|\\^|-\\p{Nd}|[" + TIMES + "]|" + SCALE + "| ?[\u221A-\u221C])";

    /** A sign in a word; behind an amount it takes away. */
    private static final Pattern MINUS = Pattern.compile(
            "(?i)\\b(?=[mn])(?<!\\p{Nd} ?[\\p{L}%)\\]]{0,12} )(?:minus|negative) {1,2}(?=\\p{Sc}?\\.?\\p{Nd})");

    /** What makes a number one that is not meant: "not 5", "less than 5"; "at most 5" and "no more than 5" name it. */
    private static final Pattern DENIED = Pattern.compile("(?:" + Denial.CUE + Denial.BRIDGE
            + "|(?<!\\b(?:no|not|never|nor) )(?<!\\b(?:not|never) be )(?i:\\b(?:less|more|fewer|greater|higher|lower|larger|smaller) than))"
            + " (?:\\p{Lu}{3} )?$");

    private static final int MOST_BEFORE = 60;

    private static final String SIGN =
            "(?:(?<=[=\u2248:] {0,2})- {1,2}|(?<!\\p{Nd} ?[%\u2030\u00B0)\\]\\p{Sc}])[-+])?\\p{Sc}?";
    private static final String DIGITS = "(?:(?:\\p{Nd}{1,3}(?:,\\p{Nd}{3})+|\\p{Nd}+)(?:[.\\x{66B}]\\p{Nd}+)?"
            + "|(?<!\\.)\\.\\p{Nd}+)(?:[eE][-+]?\\p{Nd}{1,3})?";
    private static final Pattern NUMBER = pattern(NOT_INSIDE_AFTER);

    /**
     * A number.
     *
     * @param value its value; empty if it has so many digits that it is none of those an author means
     * @param start where it begins
     * @param end where it ends
     * @param rangeStart where the range begins that it is an end of; {@code start} if it is none
     * @param rangeEnd where that range ends
     */
    record Found(Optional<BigDecimal> value, int start, int end, int rangeStart, int rangeEnd) {}

    /** Finds the numbers of a text. */
    static Numbers of(String text) {
        return of(text, NUMBER);
    }

    /**
     * Finds the numbers of a text that a pattern knows.
     *
     * @param pattern one of {@link #attachedTo}
     */
    static Numbers of(String text, Pattern pattern) {
        String plain = plain(text);
        List<Found> found = pattern.matcher(plain)
                .results()
                .filter(match -> !isDenied(plain, match.start()))
                .flatMap(Numbers::found)
                .toList();
        return new Numbers(plain, found);
    }

    /** Only a word right before a number denies it, so that long lists of numbers are not looked at one by one. */
    private static boolean isDenied(String text, int start) {
        return start > 1
                && text.charAt(start - 1) == ' '
                && Character.isLetter(text.charAt(start - 2))
                && DENIED.matcher(text.substring(Math.max(0, start - MOST_BEFORE), start))
                        .find();
    }

    /** Returns a pattern of numbers that knows those with something right behind them, too: 42ms. */
    static Pattern attachedTo(String unit) {
        return pattern("(?:(?=" + unit + ")|" + NOT_INSIDE_AFTER + ")");
    }

    private static Pattern pattern(String after) {
        return Pattern.compile(NOT_INSIDE_BEFORE + "(" + SIGN + DIGITS + ")(?:-(" + DIGITS + "))?" + after);
    }

    /** Reads a text that is a number and nothing else. */
    static Optional<BigDecimal> exactly(String text) {
        Numbers numbers = of(text.strip());
        return Optional.of(numbers)
                .filter(all -> all.found.size() == 1)
                .map(all -> all.found.get(0))
                .filter(only -> only.start() == 0 && only.end() == numbers.text.length())
                .flatMap(Found::value);
    }

    /** Returns a number as it stands in the text. */
    String written(Found number) {
        String digits = text.substring(number.start(), number.end());
        return digits.length() > LONGEST ? "a number of " + digits.length() + " digits" : digits;
    }

    /** One number, or both ends of a range. */
    private static Stream<Found> found(MatchResult match) {
        return IntStream.of(1, 2)
                .filter(group -> match.group(group) != null)
                .mapToObj(group -> new Found(
                        parse(match.group(group)), match.start(group), match.end(group), match.start(), match.end()));
    }

    /** Returns what stands around a number, in quotes. */
    String around(Found number) {
        return Excerpt.around(text, number.start(), number.end());
    }

    private static String plain(String text) {
        String grouped = THOUSANDS.matcher(Normalisation.apply(MARKDOWN, text)).replaceAll(",");
        String dashes = PlainCharacters.of(LONG_DASH.matcher(grouped).replaceAll(" - "));
        return TIMES_TEN
                .matcher(MINUS.matcher(dashes).replaceAll("-"))
                .replaceAll(match -> "e"
                        + PlainCharacters.nfkc(match.group(1) == null ? match.group(2) : match.group(1))
                                .replace('\u2212', '-'));
    }

    private static Optional<BigDecimal> parse(String number) {
        String digits = number.replaceAll("[, \\p{Sc}]", "").replace('\u066B', '.');
        return digits.length() > LONGEST ? Optional.empty() : Optional.of(new BigDecimal(digits).stripTrailingZeros());
    }
}
