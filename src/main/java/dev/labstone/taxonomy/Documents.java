package dev.labstone.taxonomy;

import dev.labstone.files.Digests;
import dev.labstone.files.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The documents of a knowledge leaf, in a folder that stands in for its repository.
 *
 * @param folder the folder
 * @param paths the files from the folder on, with slashes, in the order of their names; empty if there are none here
 */
public record Documents(Path folder, List<String> paths) {

    /** Creates documents. */
    public Documents {
        paths = List.copyOf(paths);
    }

    /**
     * Finds the files that the patterns of a leaf match. A pattern that leads out of the folder matches nothing.
     *
     * @param source what the leaf says of its documents
     * @param folder the folder that stands in for the repository
     * @throws UncheckedIOException if it cannot be read
     */
    public static Documents of(DocumentSource source, Path folder) {
        List<String> paths = source.patterns().stream()
                .flatMap(pattern -> Glob.files(folder, pattern))
                .map(file -> folder.relativize(file).toString())
                .sorted()
                .distinct()
                .toList();
        return new Documents(folder, paths);
    }

    /** Returns whether the leaf has no documents in the folder. */
    public boolean isEmpty() {
        return paths.isEmpty();
    }

    /**
     * Returns what tells one state of the documents from another, wherever their folder is.
     *
     * @throws UncheckedIOException if one of them cannot be read
     */
    public String digest() {
        SortedMap<String, String> digests = new TreeMap<>();
        paths.forEach(path -> digests.put(path, digestOf(folder.resolve(path))));
        return Digests.sha256(Json.canonical(digests));
    }

    private static String digestOf(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return Digests.sha256(stream);
        } catch (IOException broken) {
            throw new UncheckedIOException("could not read " + file + ": " + broken.getMessage(), broken);
        }
    }
}
