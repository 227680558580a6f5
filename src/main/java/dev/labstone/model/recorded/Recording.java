package dev.labstone.model.recorded;

import dev.labstone.model.Answer;
import java.util.Objects;

/**
 * A recorded answer: one line of a file of recordings.
 *
 * @param example the id of the example it was asked for, for people who read the file
 * @param key the key of the request
 * @param answer the answer, with what was sent and who answered
 */
public record Recording(String example, String key, Answer answer) {

    /** Creates a recording. */
    public Recording {
        Objects.requireNonNull(example, "\"example\" is missing");
        Objects.requireNonNull(key, "\"key\" is missing");
        Objects.requireNonNull(answer, "\"answer\" is missing");
    }
}
