package dev.labstone.ilab.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Says why a command cannot be started, before the supervisor tries and can only give an exit code. */
final class Obstacle {

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
        return Interpreter.of(program)
                .map(words -> Path.of(words.get(0)))
                .filter(interpreter -> !Files.exists(interpreter))
                .map(gone -> program + " needs " + gone + ", which does not exist; if it is Python, its environment was"
                        + " moved or has lost its Python, and has to be made anew");
    }
}
