package dev.labstone.ilab.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Runs bash scripts supervised. Their command lines, and those of their subshells, contain {@link #folder()}. */
record Scripts(Path folder, List<String> lines) {

    static final Duration LONG = Duration.ofMinutes(1);

    Scripts(Path folder) {
        this(folder, new CopyOnWriteArrayList<>());
    }

    Path log() {
        return folder.resolve("logs/log.txt");
    }

    Command command(String script) {
        try {
            Path file = Files.createTempFile(folder, "script", ".sh");
            Files.writeString(file, script);
            return new Command(List.of("bash", file.toString()), Map.of(), folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Supervised start(String script) {
        return start(script, LONG);
    }

    Supervised start(String script, Duration grace) {
        return start(script, grace, lines::add);
    }

    Supervised start(String script, Duration grace, Consumer<String> listener) {
        return Supervised.start(command(script), log(), listener, grace);
    }

    /** Runs a script to its end and returns its exit code. */
    int run(String script) throws InterruptedException {
        try (Supervised running = start(script)) {
            return running.await(LONG).orElseThrow();
        }
    }
}
