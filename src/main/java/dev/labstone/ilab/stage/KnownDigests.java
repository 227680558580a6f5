package dev.labstone.ilab.stage;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.labstone.files.Digests;
import dev.labstone.files.Folders;
import dev.labstone.files.Json;
import dev.labstone.files.PrettyJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Digests of files, remembered by path, size and time of the last change, as git does it: a model of 14 GB is read once
 * and not before every run. Several runs may remember in the same folder at the same time.
 */
final class KnownDigests {

    private static final String FILE = "digests.json";

    private final Path file;
    private final Reading reading;
    private final SortedMap<String, Known> known = new TreeMap<>();
    private boolean changed;

    /** Gives the digest of the content of a file. */
    @FunctionalInterface
    interface Reading {
        String digest(Path path) throws IOException;
    }

    /** Reads what is remembered in a folder; what cannot be read is forgotten. */
    KnownDigests(Path folder) {
        this(folder, path -> Digests.sha256(Files.newInputStream(path)));
    }

    /** The same with another way to read. */
    KnownDigests(Path folder, Reading reading) {
        this.file = folder.resolve(FILE);
        this.reading = reading;
        try {
            known.putAll(Json.MAPPER.readValue(file.toFile(), new TypeReference<SortedMap<String, Known>>() {}));
        } catch (IOException nothingKnown) {
            known.clear();
        }
    }

    /**
     * Returns the digest of a file, or of a folder: that of the list of its files with their digests.
     *
     * @throws UncheckedIOException if it cannot be read, or the folder holds no files
     */
    synchronized String of(Path path) {
        try {
            String digest = Files.isDirectory(path) ? ofFolder(path) : ofFile(path.toRealPath());
            remember();
            return digest;
        } catch (IOException broken) {
            throw new UncheckedIOException("could not read " + path + ": " + broken.getMessage(), broken);
        }
    }

    private String ofFolder(Path folder) throws IOException {
        SortedMap<String, Path> files = Folders.files(folder);
        if (files.isEmpty()) {
            throw new IOException("the folder holds no files");
        }
        StringBuilder list = new StringBuilder();
        for (var entry : files.entrySet()) {
            list.append(ofFile(entry.getValue().toRealPath()))
                    .append("  ")
                    .append(entry.getKey())
                    .append('\n');
        }
        return Digests.sha256(list.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Looks at size and time before it reads: what changes meanwhile is then read again the next time. */
    private String ofFile(Path path) throws IOException {
        long bytes = Files.size(path);
        long time = Files.getLastModifiedTime(path).toMillis();
        Known before = known.get(path.toString());
        if (before != null && before.bytes == bytes && before.changed == time) {
            return before.sha256;
        }
        String digest = reading.digest(path);
        known.put(path.toString(), new Known(bytes, time, digest));
        changed = true;
        return digest;
    }

    /** It is only a memory: what could not be written is read again by the next run. */
    private void remember() {
        if (!changed) {
            return;
        }
        changed = false;
        try {
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(file.getParent(), FILE, ".part"); // other runs have their own
            try {
                Files.writeString(part, PrettyJson.of(known));
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException notWritten) {
            changed = true; // the next digest tries it again
        }
    }

    private record Known(long bytes, long changed, String sha256) {}
}
