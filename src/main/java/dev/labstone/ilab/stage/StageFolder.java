package dev.labstone.ilab.stage;

import dev.labstone.files.Folders;
import dev.labstone.files.PrettyJson;
import dev.labstone.files.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The folder of one stage with certain inputs: {@code out/} with what it made, {@code log.txt}, and {@code stage.json},
 * which is written last.
 *
 * @param path the folder
 * @param digests knows the digests of files
 */
record StageFolder(Path path, KnownDigests digests) {

    static final String RECORD = "stage.json";
    private static final String OUTPUTS = "out";

    Path outputs() {
        return path.resolve(OUTPUTS);
    }

    /** Returns what was done here, if all of it is still there as it was; what cannot be read is not done. */
    Optional<StageRecord> done() {
        return StageRecord.read(path.resolve(RECORD)).filter(this::isWhole);
    }

    private boolean isWhole(StageRecord record) {
        try {
            return outputsNow().equals(record.outputs());
        } catch (IOException | UncheckedIOException unreadable) {
            return false;
        }
    }

    /** Notes that what was done here is in use; if that cannot be written, it is forgotten a little sooner. */
    void touch() {
        try {
            Files.setLastModifiedTime(path.resolve(RECORD), FileTime.from(Instant.now()));
        } catch (IOException readOnly) {
            // what was done stands all the same
        }
    }

    /** Takes everything away that an earlier attempt left. */
    void clear() {
        Folders.delete(path);
    }

    /** Takes away what is not kept, and writes the record. */
    void finish(StageRecord record) {
        Folders.delete(path.resolve("work"));
        WholeFile.write(path.resolve(RECORD), PrettyJson.of(record));
    }

    /** Returns the outputs that are there, with their digests. */
    SortedMap<String, String> outputsNow() throws IOException {
        SortedMap<String, String> found = new TreeMap<>();
        if (Files.isDirectory(outputs())) {
            Folders.files(outputs()).forEach((name, file) -> found.put(name, digests.of(file)));
        }
        return found;
    }
}
