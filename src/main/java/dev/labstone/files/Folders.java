package dev.labstone.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can be done with whole folders. */
public final class Folders {

    /** Hidden files and folders, such as {@code .DS_Store} and {@code .git}, and what Python leaves behind. */
    private static final Pattern NO_CONTENT = Pattern.compile("(^|/)(\\.|__pycache__/)");

    private Folders() {}

    /**
     * Returns the files below a folder by their names in it, with slashes, sorted alike on every system. Links are
     * followed, to folders as well. Hidden files and folders and those called {@code __pycache__} are left out.
     *
     * @param folder the folder, or a link to one
     * @throws IOException if it cannot be read, or a link in it leads back to where it lies
     */
    public static SortedMap<String, Path> files(Path folder) throws IOException {
        Path real = folder.toRealPath();
        SortedMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(real, FileVisitOption.FOLLOW_LINKS)) {
            all.filter(Files::isRegularFile).forEach(file -> files.put(name(real, file), file));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        files.keySet().removeIf(name -> NO_CONTENT.matcher(name).find());
        return files;
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /**
     * Deletes a folder and everything in it. A link goes, what it leads to stays.
     *
     * @param folder the folder; it need not exist
     * @throws UncheckedIOException if something in it cannot be deleted
     */
    public static void delete(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new Deletion());
        } catch (IOException broken) {
            throw new UncheckedIOException("could not delete " + folder + ": " + broken.getMessage(), broken);
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
