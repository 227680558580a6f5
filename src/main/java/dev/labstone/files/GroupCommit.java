package dev.labstone.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Brings lines of many writers to disk, with one force for all that arrive while the force before it is under way.
 *
 * <p>The first writer to find the disk free writes for all who wait. To force a file takes milliseconds and to write a
 * line microseconds, so many writers cost hardly more than one. A lock rather than a monitor, because a virtual thread
 * that waits in a monitor keeps its carrier.
 */
final class GroupCommit {

    /** Where lines go. */
    @FunctionalInterface
    interface Disk {

        /** Writes bytes behind all that came before, and returns when they are on disk. */
        void write(byte[] bytes) throws IOException;
    }

    private final Disk disk;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition progress = lock.newCondition();
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private long accepted;
    private long safe;
    private boolean writing;
    private boolean torn;

    GroupCommit(Disk disk) {
        this.disk = disk;
    }

    /**
     * Adds a line, and returns when it is on disk.
     *
     * @throws IOException if it could not be written, or an earlier one could not
     */
    void add(byte[] line) throws IOException {
        lock.lock();
        try {
            rejectTorn();
            waiting.writeBytes(line);
            long mine = ++accepted;
            while (safe < mine) {
                rejectTorn();
                awaitOrWrite();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whoever waited looks again, in the loop of {@link #add}. */
    @SuppressWarnings("WaitNotInLoop")
    private void awaitOrWrite() throws IOException {
        if (writing) {
            progress.awaitUninterruptibly();
        } else {
            writeAll();
        }
    }

    /** Nothing may be written behind half a line: so the file counts as torn until all of it is known to be there. */
    private void writeAll() throws IOException {
        byte[] batch = waiting.toByteArray();
        long last = accepted;
        boolean done = false;
        waiting.reset();
        writing = true;
        lock.unlock();
        try {
            disk.write(batch);
            done = true;
        } finally {
            lock.lock();
            writing = false;
            torn = !done;
            safe = done ? last : safe;
            progress.signalAll();
        }
    }

    private void rejectTorn() throws IOException {
        if (torn) {
            throw new IOException("an earlier line could not be written");
        }
    }
}
