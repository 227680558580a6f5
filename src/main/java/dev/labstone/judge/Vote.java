package dev.labstone.judge;

import dev.labstone.check.Opinion;
import java.util.Optional;

/**
 * What a judge says, and whether it counts.
 *
 * @param opinion what it says
 * @param objection why it does not count; empty if it does
 */
public record Vote(Opinion opinion, Optional<String> objection) {

    boolean counts() {
        return objection.isEmpty();
    }
}
