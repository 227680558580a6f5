package dev.labstone.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Finds the word somebody meant who wrote another one. */
public final class DidYouMean {

    private static final int SHORT = 4;
    private static final int LONG = 9;

    private DidYouMean() {}

    /**
     * Returns the closest of the known words, upper and lower case being the same.
     *
     * @param word what was written
     * @param known what could have been meant
     * @return the closest word, or empty if none is close. Close is one edit in a word of up to four letters, two in a
     *     longer one, a third of the letters in one of more than nine, or that one of the two words begins with the
     *     other, if that has four letters at least; two letters that changed places are one edit
     */
    public static Optional<String> closest(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> isClose(plain(word), plain(candidate)))
                .min(Comparator.comparingInt((String candidate) -> distance(plain(word), plain(candidate)))
                        .thenComparing(candidate -> candidate));
    }

    /** Returns {@code "; did you mean …?"} with the closest known word, or an empty text if none is close. */
    public static String suffix(String word, Collection<String> known) {
        return closest(word, known)
                .map(close -> "; did you mean \"" + close + "\"?")
                .orElse("");
    }

    private static boolean isClose(String word, String candidate) {
        return distance(word, candidate) <= mostEdits(word) || begins(word, candidate) || begins(candidate, word);
    }

    private static int mostEdits(String word) {
        if (word.length() <= SHORT) {
            return Math.min(1, word.length() - 1);
        }
        return word.length() > LONG ? word.length() / 3 : 2;
    }

    private static boolean begins(String start, String whole) {
        return start.length() >= SHORT && whole.startsWith(start);
    }

    private static int distance(String left, String right) {
        return new DamerauLevenshteinDistance().apply(left, right);
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
