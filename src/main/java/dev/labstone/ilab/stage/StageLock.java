package dev.labstone.ilab.stage;

import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets one run at a time work on a stage with the same inputs; another waits and then finds it done. The lock ends with
 * the process, however that ends.
 *
 * <p>The system keeps processes apart, and knows nothing of threads: to open and close the file once more in the same
 * process would even end the lock. So whoever has the lock in this one is known before the file is opened.
 */
final class StageLock implements AutoCloseable {

    private static final Map<Path, Semaphore> HERE = new ConcurrentHashMap<>();

    private final FileChannel channel;
    private final Semaphore here;
    private final AtomicBoolean closed = new AtomicBoolean();

    private StageLock(FileChannel channel, Semaphore here) {
        this.channel = channel;
        this.here = here;
    }

    /**
     * Takes the lock.
     *
     * @param folder the folder to lock; the lock is a file beside it
     * @param waiting is called once if somebody else has it
     * @throws ModelException if the thread is interrupted while it waits
     * @throws UncheckedIOException if the file cannot be written
     */
    static StageLock acquire(Path folder, Runnable waiting) {
        Optional<StageLock> free = tryAcquire(folder);
        if (free.isPresent()) {
            return free.get();
        }
        waiting.run();
        Path file = file(folder);
        Semaphore here = here(file);
        try {
            here.acquire();
            return locked(file, here, true).orElseThrow();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ModelException(Failure.CANCELLED, "the run was stopped");
        }
    }

    /**
     * Takes the lock if nobody has it.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    static Optional<StageLock> tryAcquire(Path folder) {
        Path file = file(folder);
        Semaphore here = here(file);
        return here.tryAcquire() ? locked(file, here, false) : Optional.empty();
    }

    /** Gives the lock back, once. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            close(channel);
            here.release();
        }
    }

    private static Semaphore here(Path file) {
        return HERE.computeIfAbsent(file, unknown -> new Semaphore(1));
    }

    private static Path file(Path folder) {
        try {
            Path parent = Files.createDirectories(folder.toAbsolutePath().getParent());
            return parent.toRealPath().resolve(folder.getFileName() + ".lock");
        } catch (IOException broken) {
            throw failed(folder, broken);
        }
    }

    /** Locks the file, or gives back what it was given. */
    private static Optional<StageLock> locked(Path file, Semaphore here, boolean wait) {
        FileChannel channel = null;
        StageLock taken = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = wait ? channel.lock() : channel.tryLock();
            taken = lock == null ? null : new StageLock(channel, here);
            return Optional.ofNullable(taken);
        } catch (IOException broken) {
            throw Thread.currentThread().isInterrupted()
                    ? new ModelException(Failure.CANCELLED, "the run was stopped")
                    : failed(file, broken);
        } finally {
            if (taken == null) {
                close(channel);
                here.release();
            }
        }
    }

    private static UncheckedIOException failed(Path file, IOException broken) {
        return new UncheckedIOException("could not lock " + file + ": " + broken.getMessage(), broken);
    }

    private static void close(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException ended) {
            // the lock is gone with the channel, which is all that is wanted
        }
    }
}
