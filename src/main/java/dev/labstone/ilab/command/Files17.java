package dev.labstone.ilab.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the files of {@code ilab} 0.14 to 0.17, whose names carry the model and the time. */
final class Files17 {

    private Files17() {}

    /** Returns the files in a folder whose names begin so, oldest first; none if there is no such folder. */
    static List<Path> named(Path folder, String beginning) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(beginning))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException broken) {
            throw new UncheckedIOException("could not look into " + folder + ": " + broken.getMessage(), broken);
        }
    }

    /** Returns the newest file in a folder whose name begins so. */
    static Optional<Path> newest(Path folder, String beginning) {
        List<Path> files = named(folder, beginning);
        return files.isEmpty() ? Optional.empty() : Optional.of(files.get(files.size() - 1));
    }

    /**
     * Copies a folder that holds files only.
     *
     * @throws IOException if it cannot be copied
     */
    static void copyFolder(Path folder, Path target) throws IOException {
        Files.createDirectories(target);
        for (Path file : named(folder, "")) {
            Files.copy(file, target.resolve(file.getFileName()));
        }
    }
}
