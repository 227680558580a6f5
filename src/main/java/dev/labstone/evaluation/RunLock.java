package dev.labstone.evaluation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a folder of reports for one run at a time. It is the first thing a run takes and the last it gives back, and it
 * ends with the process, however that ends.
 */
public final class RunLock implements AutoCloseable {

    private static final String FILE = "run.lock";

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @param folder the folder of the run; made if it does not exist
     * @throws JournalException if another run has it, or the folder cannot be written
     */
    public static RunLock acquire(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(channel)) {
                channel.close();
                throw JournalException.locked(folder);
            }
            return new RunLock(channel);
        } catch (IOException broken) {
            throw JournalException.broken(file, 0, broken);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException ended) {
            // the lock is gone with the channel, which is all that is wanted
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException sameProcess) {
            return true;
        }
    }
}
