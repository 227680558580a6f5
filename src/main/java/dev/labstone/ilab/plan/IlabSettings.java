package dev.labstone.ilab.plan;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What can be set from outside about {@code ilab}, whatever the lineup.
 *
 * @param home the user's home: {@code ~} in {@code models.yaml}
 * @param cache the folder in which Labstone keeps what is expensive to make: {@code {{cache}}} in {@code models.yaml}
 * @param command the {@code ilab} to run; empty = the plan's
 * @param student the student to tune; empty = the first of the lineup
 * @param fresh the stages to do afresh, although nothing has changed
 */
public record IlabSettings(
        Path home, Path cache, Optional<Path> command, Optional<String> student, Set<StageName> fresh) {

    /** Creates settings. */
    public IlabSettings {
        fresh = Set.copyOf(fresh);
    }
}
