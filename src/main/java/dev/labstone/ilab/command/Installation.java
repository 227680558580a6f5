package dev.labstone.ilab.command;

import dev.labstone.ilab.process.Interpreter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An {@code ilab} on this machine.
 *
 * @param command the executable
 * @param version its version, as it says itself: {@code 0.26.1}
 */
public record Installation(Path command, String version) {

    private static final String PYTHON = "python";

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

    /**
     * Returns the Python that {@code ilab} runs in: the one beside it, else the one that the first line of {@code ilab}
     * names, as with {@code pip install --user}; empty if there is none.
     */
    public Optional<Path> python() {
        return Optional.of(bin().resolve(PYTHON))
                .filter(Files::isExecutable)
                .or(() -> Interpreter.of(command).flatMap(Installation::named).filter(Files::isExecutable));
    }

    /** Returns what is wrong if there is no Python, which every plan needs to look whether a model loads. */
    List<String> withoutPython() {
        return python().isPresent()
                ? List.of()
                : List.of("there is no Python for " + command + ": neither is " + bin().resolve(PYTHON)
                        + " there, nor does the first line of ilab name one; install ilab in an environment of its own"
                        + " (uv venv) and name the ilab in that");
    }

    /** {@code /usr/bin/env python3} is the first one on the PATH. */
    private static Optional<Path> named(List<String> words) {
        Path first = Path.of(words.get(0));
        if (first.endsWith("env") && words.size() > 1) {
            String name = words.get(words.size() - 1);
            return isPython(Path.of(name)) ? onPath(name) : Optional.empty();
        }
        return isPython(first) ? Optional.of(first) : Optional.empty();
    }

    private static boolean isPython(Path program) {
        return String.valueOf(program.getFileName()).startsWith(PYTHON);
    }

    private static Optional<Path> onPath(String name) {
        return Arrays.stream(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
                .map(folder -> Path.of(folder).resolve(name).toAbsolutePath())
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Returns the folder of the executable, which as a rule also holds the Python it runs in. */
    public Path bin() {
        return command.toAbsolutePath().getParent();
    }
}
