package dev.labstone.check.similarity;

import java.util.List;

/** Says how near an answer comes to its references. */
@FunctionalInterface
interface Metric {

    /**
     * Compares an answer with all references.
     *
     * @param references at least one
     * @param answer the tokens of the answer; may be empty
     * @param budget what the comparison takes is taken off
     */
    Similarity of(List<Reference> references, List<String> answer, Budget budget);

    /** Returns a metric for which the nearest reference counts; the first of those that are equally near. */
    static Metric best(Comparison comparison) {
        return (references, answer, budget) -> references.stream()
                .map(reference -> comparison.of(reference, answer, budget))
                .reduce((best, next) -> next.score() > best.score() ? next : best)
                .orElseThrow();
    }

    /** Says how near an answer comes to one reference. */
    @FunctionalInterface
    interface Comparison {
        /** Compares an answer with a reference. */
        Similarity of(Reference reference, List<String> answer, Budget budget);
    }
}
