package dev.labstone.ilab.plan;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What can be set from outside about {@code ilab}.
 *
 * @param cache the folder that keeps what stages made, and the models and environments of lineups that ship
 * @param command the {@code ilab} to run, whatever a lineup says
 * @param student the student to tune; empty = the first of the lineup
 * @param fresh the stages to run although nothing has changed
 */
public record IlabSettings(Path cache, Optional<String> command, Optional<String> student, Set<StageName> fresh) {

    /** Creates settings. */
    public IlabSettings {
        fresh = Set.copyOf(fresh);
    }
}
