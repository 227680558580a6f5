package dev.labstone.ilab.stage;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.labstone.files.Digests;
import dev.labstone.files.Json;
import dev.labstone.files.PrettyJson;
import dev.labstone.files.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Digests of files, remembered by path, size and time of the last change, as git does it: a model of 14 GB is read once
 * and not before every run.
 */
final class KnownDigests {

    private static final String FILE = "digests.json";

    private final Path file;
    private final SortedMap<String, Known> known = new TreeMap<>();

    /** Reads what is remembered in a folder; what cannot be read is forgotten. */
    KnownDigests(Path folder) {
        this.file = folder.resolve(FILE);
        try {
            known.putAll(Json.MAPPER.readValue(file.toFile(), new TypeReference<SortedMap<String, Known>>() {}));
        } catch (IOException nothingKnown) {
            known.clear();
        }
    }

    /** Returns the digest of a file, or of a folder: that of the list of its files with their digests. */
    synchronized String of(Path path) {
        try {
            String digest = Files.isDirectory(path) ? ofFolder(path) : ofFile(path.toRealPath());
            WholeFile.write(file, PrettyJson.of(known));
            return digest;
        } catch (IOException broken) {
            throw new UncheckedIOException("could not read " + path + ": " + broken.getMessage(), broken);
        }
    }

    private String ofFolder(Path folder) throws IOException {
        StringBuilder list = new StringBuilder();
        for (var entry : filesBelow(folder).entrySet()) {
            list.append(ofFile(entry.getValue().toRealPath()))
                    .append("  ")
                    .append(entry.getKey())
                    .append('\n');
        }
        return Digests.sha256(list.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String ofFile(Path path) throws IOException {
        Known now = Known.of(path, "");
        Known before = known.get(path.toString());
        if (before == null || before.bytes != now.bytes || before.changed != now.changed) {
            before = Known.of(path, Digests.sha256(Files.newInputStream(path)));
            known.put(path.toString(), before);
        }
        return before.sha256;
    }

    /**
     * Returns the files below a folder by their names in it, sorted alike on every system. Hidden files and folders, such
     * as {@code .DS_Store} and {@code .cache}, count as nothing.
     */
    static SortedMap<String, Path> filesBelow(Path folder) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).forEach(path -> files.put(name(folder, path), path));
        }
        files.keySet().removeIf(name -> ("/" + name).contains("/."));
        return files;
    }

    private static String name(Path folder, Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    private record Known(long bytes, long changed, String sha256) {
        static Known of(Path path, String sha256) throws IOException {
            return new Known(Files.size(path), Files.getLastModifiedTime(path).toMillis(), sha256);
        }
    }
}
