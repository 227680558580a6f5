package dev.labstone.overlap;

import java.util.Optional;

/**
 * What an example has in common with the training text that comes closest to it.
 *
 * @param example the id of the example
 * @param level how much that is
 * @param reason why it is that level, in one sentence
 * @param excluded whether the example proves nothing: it is leaked, and recall is not what its group tests
 * @param closest the training text that says so; empty if none has anything noteworthy in common with it
 */
public record Overlap(String example, Level level, String reason, boolean excluded, Optional<Closest> closest) {

    /** How much an example and the training texts have in common; the later, the more. */
    public enum Level {
        /** Nothing that is more than the same subject and the same language. */
        NONE,
        /** Much the same words or meaning, but another question; shown, and of no consequence. */
        SIMILAR,
        /** The student has seen the question in training, or nearly so with its answer. */
        LEAKED
    }

    /**
     * A training text that has something in common with an example.
     *
     * @param source where it stands
     * @param excerpt what of it is like the example, on one line, in quotes
     * @param measures what both have in common
     */
    public record Closest(Source source, String excerpt, Measures measures) {}
}
