package dev.labstone.ilab.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A command that runs, and ends when its purpose does. */
public final class Supervised implements AutoCloseable {

    private static final int TAIL = 20;

    private final Process process;
    private final Path log;
    private final Deque<String> tail = new ArrayDeque<>();
    private volatile long lastHeard = System.nanoTime();
    private final Thread reader;

    private Supervised(Process process, Path log, Consumer<String> lines) {
        this.process = process;
        this.log = log;
        this.reader = new Thread(() -> read(lines), "labstone-log");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts a command.
     *
     * @param command what to run; it reads nothing from its standard input
     * @param log the file that its output, standard and error, is added to
     * @param lines is told every line of output, on another thread; a carriage return ends a line, too
     * @throws CommandFailedException if it cannot be started
     */
    public static Supervised start(Command command, Path log, Consumer<String> lines) {
        ProcessBuilder builder = new ProcessBuilder(command.words())
                .directory(command.directory().toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(command.environment());
        try {
            return new Supervised(builder.start(), log, lines);
        } catch (IOException broken) {
            throw new CommandFailedException("could not be started: " + broken.getMessage(), command, log, List.of());
        }
    }

    /** Returns whether the command still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Returns the last lines of its output so far, 20 at the most. */
    public List<String> tail() {
        synchronized (tail) {
            return List.copyOf(tail);
        }
    }

    /** Returns the exit code, if it has ended by itself. */
    public Optional<Integer> exitCode() {
        return process.isAlive() ? Optional.empty() : Optional.of(process.exitValue());
    }

    /** Calls back when the command has ended, in whatever way; at once if it has. */
    public void whenEnded(Runnable then) {
        process.onExit().thenRun(then);
    }

    /**
     * Waits for the end.
     *
     * @param silence how long it may say nothing
     * @return the exit code, or empty if it said nothing for that long; then it still runs
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public Optional<Integer> await(Duration silence) throws InterruptedException {
        while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
            if (System.nanoTime() - lastHeard > silence.toNanos()) {
                return Optional.empty();
            }
        }
        reader.join(1000);
        return Optional.of(process.exitValue());
    }

    /** Ends the command and all processes it has started: asks first, and forces after some seconds. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private void read(Consumer<String> lines) {
        try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8)) {
            Files.createDirectories(log.toAbsolutePath().getParent());
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lastHeard = System.nanoTime();
                Files.writeString(
                        log,
                        line + "\n",
                        java.nio.file.StandardOpenOption.CREATE,
                        java.nio.file.StandardOpenOption.APPEND);
                synchronized (tail) {
                    tail.addLast(line);
                    if (tail.size() > TAIL) {
                        tail.removeFirst();
                    }
                }
                lines.accept(line);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
