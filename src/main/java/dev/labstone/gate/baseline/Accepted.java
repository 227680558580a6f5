package dev.labstone.gate.baseline;

import java.util.List;

/**
 * Examples that passed once, fail now, and may.
 *
 * @param reason why somebody accepted that
 * @param examples their ids
 */
public record Accepted(String reason, List<String> examples) {

    /** Creates what is accepted. */
    public Accepted {
        examples = examples == null ? List.of() : List.copyOf(examples);
    }
}
