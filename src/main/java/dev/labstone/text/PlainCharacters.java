package dev.labstone.text;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Forms of the same character as one: NFKC, plain quotes, dashes and spaces, nothing invisible.
 *
 * <p>NFKC alone would make 102 of 10² and 21⁄2 of 2½. So powers, indices, fractions and circled numbers stay as they are;
 * only an index behind a letter is a plain digit, as in CO₂.
 */
public final class PlainCharacters {

    private static final int FIRST_OF_MANY_FORMS = 0x80;

    private static final Pattern QUOTES = Pattern.compile("[\u00B4\u02BC\u2018\u2019\u201A\u201B\u2032]");
    private static final Pattern DOUBLE_QUOTES = Pattern.compile("[\u201C-\u201F\u00AB\u00BB\u2033]");
    private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFE0E\uFE0F\uFEFF]");

    private static final Pattern INDEX = Pattern.compile("(?<=[\\p{L}\\p{M}])[\u2080-\u2089]+");
    private static final Pattern CHANGING = Pattern.compile("[^\\p{No}\\p{Sk}\u00AA\u00BA\u02B0-\u02B8\u02E0-\u02E4"
            + "\u1D2C-\u1D6A\u1D78\u1D9B-\u1DBF\u2070-\u209C\u2120\u2122]+");

    private PlainCharacters() {}

    public static String of(String text) {
        return text.chars().allMatch(character -> character < FIRST_OF_MANY_FORMS) ? text : plain(text);
    }

    private static String plain(String text) {
        String visible = INVISIBLE.matcher(quotes(text)).replaceAll("");
        String formulas = INDEX.matcher(visible).replaceAll(match -> nfkc(match.group()));
        String composed = CHANGING.matcher(formulas).replaceAll(match -> Matcher.quoteReplacement(nfkc(match.group())));
        return DASHES.matcher(composed).replaceAll("-");
    }

    public static String nfkc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static String quotes(String text) {
        return DOUBLE_QUOTES.matcher(QUOTES.matcher(text).replaceAll("'")).replaceAll("\"");
    }
}
