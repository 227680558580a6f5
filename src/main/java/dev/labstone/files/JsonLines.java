package dev.labstone.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file in JSON Lines that grows. A line is forced to disk before it counts, together with those that other threads add at
 * that time; a last line without its end was torn by a crash and is taken away. Whoever opens a file sees to it that nobody
 * else does.
 */
public final class JsonLines implements AutoCloseable {

    private final FileChannel channel;
    private final GroupCommit commits = new GroupCommit(this::write);

    private JsonLines(FileChannel channel) {
        this.channel = channel;
    }

    /** Is told what stands in a file. */
    @FunctionalInterface
    public interface Reader {

        /**
         * Takes a line.
         *
         * @param number its number, from 1
         * @param line the line, without its end
         */
        void read(int number, String line);
    }

    /**
     * Opens a file.
     *
     * @param file the file; made, with its folders, if it does not exist
     * @param reader is told each line that is there; if it throws, the file stays as it is
     * @throws IOException if it cannot be read or written
     */
    public static JsonLines open(Path file, Reader reader) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (Files.isRegularFile(file)) {
            load(file, reader);
        }
        return new JsonLines(
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
    }

    /**
     * Adds a value as a line, and returns when it is on disk.
     *
     * @throws IOException if it could not be written, or an earlier one could not
     */
    public void add(Object value) throws IOException {
        commits.add((Json.line(value) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void write(byte[] lines) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(lines);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    private static void load(Path file, Reader reader) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = endOfLastLine(bytes);
        int number = 0;
        for (String line : (Iterable<String>) new String(bytes, 0, end, StandardCharsets.UTF_8).lines()::iterator) {
            number++;
            reader.read(number, line);
        }
        try (FileChannel whole = FileChannel.open(file, StandardOpenOption.WRITE)) {
            whole.truncate(end);
        }
    }

    /** In UTF-8 no other character has this byte in it, so a line may be torn in the middle of one. */
    private static int endOfLastLine(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }
}
