package dev.labstone.ilab.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Starts the shell script that stands between Labstone and a command. Java can neither make process groups nor do
 * anything after {@code kill -9}; the script can: as long as this JVM lives and has not closed the process's standard
 * input, the command runs.
 *
 * <p>Children of a JVM inherit nothing but their three standard streams, so no other child keeps that pipe open.
 */
final class Supervisor {

    private static final String SCRIPT = script();
    private static final Path BASH = Path.of("/bin/bash");

    private Supervisor() {}

    /** Starts a command; its output is added to the log by itself, so that nobody has to read fast enough. */
    static Process start(Command command, Path log, Duration grace) throws IOException {
        // -p: the user's BASH_ENV and exported functions are for his commands, not for this script
        List<String> words = new ArrayList<>(List.of(bash(), "-p", "-c", SCRIPT, "labstone"));
        words.add(Long.toString(grace.toMillis() / 100));
        words.add(Mark.of(log).word());
        words.addAll(command.words());
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(command.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment()
                .keySet()
                .removeIf(variable -> Stray.is(variable) && !command.handedOn().contains(variable));
        builder.environment().putAll(command.environment());
        return builder.start();
    }

    private static String bash() {
        return Files.isExecutable(BASH) ? BASH.toString() : "bash";
    }

    private static String script() {
        try (InputStream in = Supervisor.class.getResourceAsStream("supervisor.sh")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#")) // it shows whole in every list of processes
                    .collect(Collectors.joining("\n"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
