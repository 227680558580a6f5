package dev.labstone.judge.calibration;

import dev.labstone.judge.Inquiry;
import java.util.List;
import java.util.Optional;

/**
 * A row for people to fill in: an answer, and what may be said of it.
 *
 * @param criterion the criterion
 * @param example the id of the example
 * @param answer the answer
 * @param other another answer that it is compared with
 * @param allowed the labels to choose from
 * @param label the label; empty until somebody has given one
 * @param comment why; may be empty
 */
public record LabelRow(
        String criterion,
        String example,
        String answer,
        Optional<String> other,
        List<String> allowed,
        String label,
        String comment) {

    /** Returns the row of an inquiry, with the label it has already. */
    public static LabelRow of(Inquiry inquiry, Optional<Label> label) {
        return new LabelRow(
                inquiry.criterion().id(),
                inquiry.subject(),
                inquiry.material().answer(),
                inquiry.material().other(),
                Calibrator.labels(inquiry.criterion()),
                label.map(Label::label).orElse(""),
                label.map(Label::comment).orElse(""));
    }
}
