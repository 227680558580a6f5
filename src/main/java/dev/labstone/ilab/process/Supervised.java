package dev.labstone.ilab.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * A command that runs, and ends when its purpose does. It has a process group of its own, and the whole group ends when
 * the command does, when this is closed, and when this JVM is gone in whatever way: all are asked to end, and after some
 * seconds forced.
 */
public final class Supervised implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration FORCING = Duration.ofSeconds(10);
    private static final Duration TELLING = Duration.ofSeconds(1);

    private final Process process;
    private final Output output;
    private final Duration grace;

    private Supervised(Process process, Output output, Duration grace) {
        this.process = process;
        this.output = output;
        this.grace = grace;
    }

    /**
     * Starts a command.
     *
     * @param command what to run; it reads nothing from its standard input
     * @param log the file that its output, standard and error, is added to as it comes; of one command at a time
     * @param lines is told every line of output, on another thread; a carriage return ends a line, too, and of a line
     *     longer than 8192 bytes only the beginning is told
     * @throws CommandFailedException if it cannot be started
     */
    public static Supervised start(Command command, Path log, Consumer<String> lines) {
        return start(command, log, lines, GRACE);
    }

    /** The same with another time between asking and forcing, in steps of a tenth of a second. */
    static Supervised start(Command command, Path log, Consumer<String> lines, Duration grace) {
        Obstacle.of(command).ifPresent(obstacle -> {
            throw unstartable(obstacle, command, log);
        });
        try {
            Output output = Output.at(log, lines);
            return new Supervised(process(command, log, output, grace), output, grace);
        } catch (IOException broken) {
            throw unstartable(broken.getMessage(), command, log);
        }
    }

    /**
     * Waits until what a JVM that is gone has started with a log has ended, which takes seconds: until then it may write
     * to its files.
     *
     * @param log the log of the command
     */
    public static void awaitEarlier(Path log) {
        Mark.of(log).supervisor().ifPresent(supervisor -> {
            Uninterrupted.await(supervisor.onExit(), GRACE.plus(FORCING));
            supervisor.descendants().forEach(ProcessHandle::destroyForcibly);
            supervisor.destroyForcibly();
        });
    }

    /** Returns whether the command still runs, or something it has started, or its last output is not told yet. */
    public boolean isAlive() {
        return process.isAlive() || !output.told().isDone();
    }

    /**
     * Returns the last lines of its output so far that are not blank, 20 at the most. Of a line that was redrawn with
     * carriage returns there is only the last state.
     */
    public List<String> tail() {
        return output.tail();
    }

    /** Returns all its output so far, as far as it has been told. */
    public Written written() {
        return output.written();
    }

    /** Returns the exit code, if it has ended; 128 and the number of the signal, if one ended it. */
    public Optional<Integer> exitCode() {
        return isAlive() ? Optional.empty() : Optional.of(process.exitValue());
    }

    /** Calls back when the command has ended, in whatever way, and all output has been told; at once if it has. */
    public void whenEnded(Runnable then) {
        CompletableFuture<Void> unused =
                CompletableFuture.allOf(process.onExit(), output.told()).thenRun(() -> Guarded.run(then));
    }

    /**
     * Waits for the end, and until all output has been told.
     *
     * @param silence how long it may say nothing, counted from its last byte
     * @return the exit code, or empty if it said nothing for that long; then it still runs
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public Optional<Integer> await(Duration silence) throws InterruptedException {
        return await(silence, output::lastHeard);
    }

    /**
     * Waits for the end of a command that may talk for ever without getting anywhere, and until all output has been told.
     *
     * @param patience how long it may get nowhere
     * @param moved when it got further last, in the time of {@link System#nanoTime()}; it is asked when all that was
     *     written has been told
     * @return the exit code, or empty if it got nowhere for that long; then it still runs
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public Optional<Integer> await(Duration patience, LongSupplier moved) throws InterruptedException {
        while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
            if (output.isToldSoFar() && System.nanoTime() - moved.getAsLong() > patience.toNanos()) {
                return Optional.empty();
            }
        }
        output.told().join();
        return Optional.of(process.exitValue());
    }

    /**
     * Ends the command and all processes it has started: asks first, and forces after ten seconds. Returns when they have
     * ended, even if the thread is interrupted meanwhile; then it stays interrupted.
     */
    @Override
    public void close() {
        List<ProcessHandle> family = process.descendants().toList(); // some may have left the group
        hangUp();
        Uninterrupted.await(process.onExit(), grace.plus(FORCING));
        family.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        Uninterrupted.await(output.told(), TELLING);
    }

    /** End of file is what the supervisor waits for. */
    private void hangUp() {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyGone) {
            // then nobody waits for it
        }
    }

    private static Process process(Command command, Path log, Output output, Duration grace) throws IOException {
        try {
            Process process = Supervisor.start(command, log, grace);
            output.follow(process);
            return process;
        } catch (IOException broken) {
            output.close();
            throw broken;
        }
    }

    private static CommandFailedException unstartable(String why, Command command, Path log) {
        return new CommandFailedException("could not be started: " + why, command, log, List.of());
    }
}
