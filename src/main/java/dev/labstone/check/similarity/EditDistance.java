package dev.labstone.check.similarity;

import dev.labstone.check.similarity.Metric.Comparison;
import java.util.List;

/** Scores by the distance of Levenshtein. */
final class EditDistance {

    private EditDistance() {}

    /** Returns 1 − distance ÷ length of the longer text. */
    static Similarity share(Reference reference, List<String> answer, Budget budget) {
        int longer = Math.max(reference.tokens().size(), answer.size());
        int distance = Characters.distance(reference.tokens(), answer, budget);
        return new Similarity(
                (double) (longer - distance) / longer, reference, edits(distance) + " in " + longer + " characters");
    }

    /** Returns a comparison that gives 1 up to a distance, and 0 above. */
    static Comparison atMost(int most) {
        return (reference, answer, budget) -> {
            int distance = Characters.distance(reference.tokens(), answer, most, budget);
            String found = distance < 0 ? "more than " + edits(most) : edits(distance) + " of at most " + most;
            return new Similarity(distance < 0 ? 0 : 1, reference, found);
        };
    }

    private static String edits(int distance) {
        return distance == 1 ? "1 edit" : distance + " edits";
    }
}
