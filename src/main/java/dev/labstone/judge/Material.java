package dev.labstone.judge;

import java.util.Optional;

/**
 * What a judge looks at.
 *
 * @param question what the model was asked
 * @param answer what it answered
 * @param other the answer of another model to compare with
 */
public record Material(String question, String answer, Optional<String> other) {

    /** Creates material with one answer. */
    public Material(String question, String answer) {
        this(question, answer, Optional.empty());
    }

    /** Returns the same with both answers in the other order. */
    public Material swapped() {
        return new Material(question, other.orElseThrow(), Optional.of(answer));
    }
}
