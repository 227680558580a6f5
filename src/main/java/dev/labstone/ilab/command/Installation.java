package dev.labstone.ilab.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * An {@code ilab} on this machine.
 *
 * @param command the executable
 * @param version its version, as it says itself: {@code 0.26.1}
 */
public record Installation(Path command, String version) {

    /**
     * Returns whether a Python package is installed beside {@code ilab}; also if nobody can tell, because it is installed
     * in a way of its own.
     */
    boolean mayHave(String name) {
        Path library = bin().resolveSibling("lib");
        try (Stream<Path> folders = Files.find(library, 2, (path, is) -> path.endsWith("site-packages"))) {
            List<Path> packages = folders.toList();
            return packages.isEmpty() || packages.stream().anyMatch(folder -> Files.exists(folder.resolve(name)));
        } catch (IOException noEnvironment) {
            return true;
        }
    }

    /** Returns the folder of the executable, which also holds the Python it runs in. */
    public Path bin() {
        return command.toAbsolutePath().getParent();
    }
}
