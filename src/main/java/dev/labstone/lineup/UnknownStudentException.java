package dev.labstone.lineup;

import dev.labstone.yaml.DidYouMean;
import java.util.Collection;

/** Thrown when a student is asked for that the lineup does not have. */
public final class UnknownStudentException extends RuntimeException {

    UnknownStudentException(String lineup, String student, Collection<String> known) {
        super(
                "-Dlabstone.student=" + student + " names no student of the lineup \"" + lineup + "\"; it "
                        + (known.isEmpty()
                                ? "tunes none: choose a lineup that does with -Dlabstone.lineup=NAME"
                                : "has " + String.join(", ", known) + DidYouMean.suffix(student, known)),
                null,
                false,
                false);
    }
}
