package dev.labstone.judge.calibration;

import dev.labstone.files.Place;
import java.util.Optional;

/**
 * What a person said of an answer.
 *
 * @param criterion the criterion: {@code rubric action-is-useful}
 * @param example the id of the example that was asked
 * @param answer the answer
 * @param other another answer that it was compared with
 * @param label what the person said, as the menu of the criterion calls it; empty if nobody has said anything yet
 * @param comment why; may be empty
 * @param place where it stands
 */
public record Label(
        String criterion,
        String example,
        String answer,
        Optional<String> other,
        String label,
        String comment,
        Place place) {}
