package dev.labstone.ilab.command;

import java.nio.file.Path;

/**
 * An {@code ilab} on this machine.
 *
 * @param command the executable
 * @param version its version, as it says itself: {@code 0.26.1}
 */
public record Installation(Path command, String version) {

    /** Returns the folder of the executable, which also holds the Python it runs in. */
    public Path bin() {
        return command.toAbsolutePath().getParent();
    }
}
