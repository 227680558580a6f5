package dev.labstone.ilab.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Follows the output of a command in the log it writes to. So no command waits for its reader, memory stays small
 * whatever it writes, and a child that has escaped and keeps the file open keeps nobody waiting.
 */
final class Output {

    private static final int PAUSE_MILLIS = 20;
    private static final int CHUNK = 1 << 16;

    private final Path path;
    private final long begin;
    private final RandomAccessFile log; // a channel would break when a thread that uses it is interrupted
    private final Tail tail = new Tail();
    private final Lines lines;
    private final CompletableFuture<Void> told = new CompletableFuture<>();
    private volatile long lastHeard = System.nanoTime();
    private volatile boolean caughtUp;
    private volatile long readTo;

    private Output(Path path, RandomAccessFile log, Consumer<String> listener) throws IOException {
        this.path = path;
        this.log = log;
        this.begin = log.getFilePointer();
        this.readTo = begin;
        this.lines = new Lines(tail, new Guarded(listener));
    }

    /** Begins at the end of a log, which is made if it is not there. */
    static Output at(Path log, Consumer<String> listener) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw");
        file.seek(file.length());
        return new Output(log, file, listener);
    }

    /** Reads what a process writes, on a thread of its own, until it has ended and all is read. */
    void follow(Process process) {
        Thread reader = new Thread(() -> read(process), "labstone-log");
        reader.setDaemon(true);
        reader.start();
    }

    List<String> tail() {
        return tail.lines();
    }

    /** Returns what has been read so far. */
    Written written() {
        return new Written(path, begin, readTo);
    }

    /** Returns when something came last, in the time of {@link System#nanoTime()}. */
    long lastHeard() {
        return lastHeard;
    }

    /** Has all that has come been told? A listener that takes its time is no silence of the command. */
    boolean isToldSoFar() {
        return caughtUp;
    }

    /** Is done when the process has ended and all it wrote has been told. */
    CompletableFuture<Void> told() {
        return told;
    }

    void close() throws IOException {
        log.close();
    }

    private void read(Process process) {
        try (log) {
            readToTheEnd(process);
        } catch (IOException broken) {
            // the log cannot be read; the command writes on, and its exit code and its files still count
        } finally {
            lines.end();
            told.complete(null);
        }
    }

    private void readToTheEnd(Process process) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long end = Long.MAX_VALUE;
        while (log.getFilePointer() < end) {
            if (end == Long.MAX_VALUE && !process.isAlive()) {
                end = log.length();
            }
            int count = log.read(chunk);
            if (count > 0) {
                tell(chunk, count);
            } else if (end < Long.MAX_VALUE) {
                return;
            } else {
                pause(process);
            }
        }
    }

    private void pause(Process process) {
        caughtUp = true;
        try {
            process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException ofAListener) {
            // this thread ends when the process does, whatever a listener does with it
        }
    }

    private void tell(byte[] chunk, int count) throws IOException {
        caughtUp = false;
        lastHeard = System.nanoTime();
        readTo = log.getFilePointer();
        lines.add(chunk, count);
    }
}
