package dev.labstone.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files at once: whoever reads sees the old file or the new one, never a part. */
public final class WholeFile {

    private static final String PART = ".part";

    private WholeFile() {}

    /**
     * Writes a text in UTF-8 in the place of the file.
     *
     * @param file the file; folders are made
     * @param text the text
     * @throws UncheckedIOException if it cannot be written; then the old file is untouched
     */
    public static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(part(file), text);
            publish(file);
        } catch (IOException broken) {
            discard(part(file), broken);
            throw failed(file, broken);
        }
    }

    private static void discard(Path part, IOException broken) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stuck) {
            broken.addSuppressed(stuck);
        }
    }

    /** Returns the file beside a file that its text is written to before it is complete. */
    public static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + PART);
    }

    /**
     * Gives a complete {@linkplain #part part} its name.
     *
     * @throws IOException if that fails; then the old file is untouched
     */
    public static void publish(Path file) throws IOException {
        Files.move(part(file), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Returns the exception for a file that could not be written. */
    public static UncheckedIOException failed(Path file, IOException broken) {
        return new UncheckedIOException("could not write " + file + ": " + broken.getMessage(), broken);
    }
}
