package dev.labstone.overlap;

import dev.labstone.overlap.Source.Kind;

/**
 * A text that the student was trained on.
 *
 * @param source where it stands
 * @param material what the question is about: a context; empty if there is none, or if it cannot be told from the question
 * @param question what is asked; of a document all of its text
 * @param answer what the student learns to answer; empty for a document
 */
record TrainingText(Source source, String material, String question, String answer) {

    boolean isDocument() {
        return source.kind() == Kind.DOCUMENT;
    }
}
