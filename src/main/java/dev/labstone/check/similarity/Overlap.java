package dev.labstone.check.similarity;

import dev.labstone.text.Excerpt;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a reference and an answer have in common.
 *
 * @param shared how many tokens or runs of tokens stand in both
 * @param expected how many stand in the reference
 * @param found how many stand in the answer
 * @param missing those that the answer lacks, or has too few of, in the order of the reference
 */
record Overlap(int shared, int expected, int found, List<List<String>> missing) {

    private static final int MOST_SHOWN = 4;

    Overlap {
        missing = List.copyOf(missing);
    }

    /** Returns the share of the answer that stands in the reference, from 0 to 1; 0 if there is nothing in the answer. */
    double precision() {
        return found == 0 ? 0 : (double) shared / found;
    }

    /** Returns the share of the reference that stands in the answer, from 0 to 1; 0 if there is nothing in the reference. */
    double recall() {
        return expected == 0 ? 0 : (double) shared / expected;
    }

    /** Returns the harmonic mean of precision and recall, from 0 to 1. */
    double f1() {
        return shared == 0 ? 0 : 2.0 * shared / (expected + found);
    }

    /** Says what was counted: {@code 2 of 3 words of the reference and 2 of 5 of the answer}, and what is missing. */
    String evidence(String unit) {
        return shared + " of " + expected + " " + unit + " of the reference and " + shared + " of " + found
                + " of the answer agree" + missing(" ");
    }

    /** Says what is missing, if anything is. */
    String missing(String separator) {
        if (missing.isEmpty()) {
            return "";
        }
        String rest = missing.size() > MOST_SHOWN ? " and " + (missing.size() - MOST_SHOWN) + " more" : "";
        return missing.stream()
                .limit(MOST_SHOWN)
                .map(gram -> Excerpt.of(String.join(separator, gram)))
                .collect(Collectors.joining(", ", "; missing ", rest));
    }
}
