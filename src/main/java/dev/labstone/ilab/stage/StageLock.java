package dev.labstone.ilab.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Lets one run at a time work on a stage with the same inputs; another waits and then finds it done. The lock ends with
 * the process, however that ends.
 */
final class StageLock implements AutoCloseable {

    private final FileChannel channel;

    private StageLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @param folder the folder to lock; the lock is a file beside it
     * @param waiting is called once if somebody else has it
     */
    static StageLock acquire(Path folder, Runnable waiting) {
        Path file = folder.resolveSibling(folder.getFileName() + ".lock");
        try {
            Files.createDirectories(folder.getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                waiting.run();
                channel.lock();
            }
            return new StageLock(channel);
        } catch (IOException broken) {
            throw new UncheckedIOException("could not lock " + file + ": " + broken.getMessage(), broken);
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
}
