package dev.labstone.ilab.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a command has written, to be read from its log as often as it is needed: of hours of output nothing is kept in
 * memory, and nothing is lost.
 *
 * @param log the file; others may have written before and after the command
 * @param from where its output begins, in bytes
 * @param to where it ends, in bytes
 */
public record Written(Path log, long from, long to) {

    private static final int CHUNK = 1 << 16;

    /** Returns what a command that was not run has written to a log. */
    public static Written nothing(Path log) {
        return new Written(log, 0, 0);
    }

    /**
     * Reads all lines, as they were told while the command ran.
     *
     * @param reader makes something of the lines, which are gone when it returns
     * @return what it made
     * @throws UncheckedIOException if the log cannot be read
     */
    public <T> T read(Function<Stream<String>, T> reader) {
        if (from >= to) {
            return reader.apply(Stream.empty());
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(from);
            return reader.apply(StreamSupport.stream(new LinesOf(file, to), false));
        } catch (IOException broken) {
            throw new UncheckedIOException("could not read " + log + ": " + broken.getMessage(), broken);
        }
    }

    /** A chunk after the other, and of each its lines. */
    private static final class LinesOf extends AbstractSpliterator<String> {

        private final RandomAccessFile file;
        private final long to;
        private final byte[] chunk = new byte[CHUNK];
        private final Deque<String> ready = new ArrayDeque<>();
        private final Lines lines = new Lines(new Tail(), ready::add);

        LinesOf(RandomAccessFile file, long to) {
            super(Long.MAX_VALUE, ORDERED | NONNULL);
            this.file = file;
            this.to = to;
        }

        @Override
        public boolean tryAdvance(Consumer<? super String> action) {
            while (ready.isEmpty() && readOn()) {
                // a chunk need not end a line
            }
            if (ready.isEmpty()) {
                lines.end();
            }
            if (ready.isEmpty()) {
                return false;
            }
            action.accept(ready.remove());
            return true;
        }

        private boolean readOn() {
            try {
                int count = file.read(chunk, 0, (int) Math.min(CHUNK, to - file.getFilePointer()));
                if (count > 0) {
                    lines.add(chunk, count);
                }
                return count > 0;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
