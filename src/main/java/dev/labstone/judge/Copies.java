package dev.labstone.judge;

import java.util.Locale;

/**
 * Knows what of a reply stands in the prompt already: a judge that repeats the answer repeats the verdict its author has put
 * there, and has given none itself. Only letters and digits are compared, so that quotation marks hide nothing.
 *
 * @param prompt the prompt, as it is compared
 */
record Copies(String prompt) {

    /** Looks for copies of what a judge was shown. */
    static Copies of(String shown) {
        return new Copies(plain(shown));
    }

    boolean has(Statement statement) {
        return prompt.contains(plain(statement.source()));
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Fence.onlySeen(text).codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
