package dev.labstone.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the word somebody meant who wrote another one. */
public final class DidYouMean {

    private static final int ALWAYS_CLOSE = 2;

    private DidYouMean() {}

    /**
     * Returns the closest of the known words.
     *
     * @param word what was written
     * @param known what could have been meant
     * @return the closest word, or empty if none is close: more than two edits and more than a third of the word away
     */
    public static Optional<String> closest(String word, Collection<String> known) {
        int limit = Math.max(ALWAYS_CLOSE, word.length() / 3);
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= limit)
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(c -> c));
    }

    /** Returns {@code "; did you mean …?"} with the closest known word, or an empty text if none is close. */
    public static String suffix(String word, Collection<String> known) {
        return closest(word, known)
                .map(close -> "; did you mean \"" + close + "\"?")
                .orElse("");
    }

    private static int distance(String left, String right) {
        return LevenshteinDistance.getDefaultInstance()
                .apply(left.toLowerCase(Locale.ROOT), right.toLowerCase(Locale.ROOT));
    }
}
