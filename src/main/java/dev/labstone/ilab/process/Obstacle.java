package dev.labstone.ilab.process;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Says why a command cannot be started, before the supervisor tries and can only give an exit code. */
final class Obstacle {

    private static final int LONGEST_FIRST_LINE = 1024;

    private Obstacle() {}

    static Optional<String> of(Command command) {
        if (!Files.isDirectory(command.directory())) {
            return Optional.of("its working directory " + command.directory() + " does not exist");
        }
        String program = command.words().get(0);
        return program.contains("/")
                ? ofFile(command.directory().resolve(program).normalize())
                : find(program, command).map(Obstacle::ofFile).orElse(Optional.of(program + " is not on the PATH"));
    }

    private static Optional<Path> find(String program, Command command) {
        String path = command.environment().getOrDefault("PATH", String.valueOf(System.getenv("PATH")));
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .map(folder -> command.directory().resolve(folder).resolve(program))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    private static Optional<String> ofFile(Path program) {
        if (!Files.isRegularFile(program)) {
            return Optional.of(program + (Files.exists(program) ? " is no file" : " does not exist"));
        }
        if (!Files.isExecutable(program)) {
            return Optional.of(program + " is not executable; chmod +x " + ShellWord.quote(program.toString()));
        }
        return interpreter(program)
                .filter(interpreter -> !Files.exists(interpreter))
                .map(gone -> program + " needs " + gone + ", which does not exist; if it is Python, its environment was"
                        + " moved or has lost its Python, and has to be made anew");
    }

    /** Returns what a script names in its first line, if it is a script. */
    private static Optional<Path> interpreter(Path program) {
        try (InputStream in = Files.newInputStream(program)) {
            String start = new String(in.readNBytes(LONGEST_FIRST_LINE), StandardCharsets.ISO_8859_1);
            return start.startsWith("#!")
                    ? Optional.of(named(start.lines().findFirst().orElseThrow()))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty(); // a program may be executed and not read
        }
    }

    private static Path named(String firstLine) {
        String words = new String(
                firstLine.substring(2).strip().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return Path.of(words.split("\\s+", 2)[0]);
    }
}
