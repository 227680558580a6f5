package dev.labstone.check.similarity;

import dev.labstone.check.similarity.Metric.Comparison;
import java.util.List;
import java.util.Locale;

/**
 * A kind of ROUGE.
 *
 * @param type 1 for words, 2 for pairs of words, L for the longest common subsequence
 * @param measure which of its figures is the score
 */
record Rouge(String type, Measure measure) {

    static final List<String> TYPES = List.of("1", "2", "L");

    private static final String PAIRS = "2";

    /** What a score can be. */
    enum Measure {
        /** The share of the answer that stands in the reference. */
        PRECISION,
        /** The share of the reference that stands in the answer. */
        RECALL,
        /** The harmonic mean of both. */
        F1;

        private double of(Overlap overlap) {
            return switch (this) {
                case PRECISION -> overlap.precision();
                case RECALL -> overlap.recall();
                case F1 -> overlap.f1();
            };
        }
    }

    /** Returns the fewest words that a reference needs. */
    int least() {
        return PAIRS.equals(type) ? 2 : 1;
    }

    Comparison comparison() {
        return (reference, answer, budget) -> {
            Overlap overlap = overlap(reference.tokens(), answer, budget);
            String evidence = overlap.evidence(PAIRS.equals(type) ? "pairs of words" : "words");
            return new Similarity(measure.of(overlap), reference, evidence);
        };
    }

    private Overlap overlap(List<String> reference, List<String> answer, Budget budget) {
        Overlap same = NGrams.of(reference, least()).with(answer, budget);
        if (!"L".equals(type)) {
            return same;
        }
        int inOrder = CommonSubsequence.length(reference, answer, budget);
        return new Overlap(inOrder, same.expected(), same.found(), same.missing());
    }

    @Override
    public String toString() {
        return "ROUGE-" + type + " "
                + (measure == Measure.F1 ? "F1" : measure.name().toLowerCase(Locale.ROOT));
    }
}
