package dev.labstone.judge;

import java.util.List;
import java.util.Optional;

/**
 * What answers are graded by.
 *
 * @param kind the way the judge is asked
 * @param name what the author calls it
 * @param text what is to be found out
 * @param steps how to go about it, one after the other; may be empty
 * @param reference the answer to compare with; empty if the judge shall not see one
 * @param menu the verdicts to choose from
 */
public record Criterion(
        Kind kind, String name, String text, List<String> steps, Optional<String> reference, Menu menu) {

    /** Creates a criterion. */
    public Criterion {
        steps = List.copyOf(steps);
    }

    /** Returns what labels and reports call it: {@code rubric action-is-useful}. */
    public String id() {
        return kind.id().equals(name) ? name : kind.id() + " " + name;
    }
}
