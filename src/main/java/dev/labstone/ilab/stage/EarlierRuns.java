package dev.labstone.ilab.stage;

import dev.labstone.files.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a stage made with other inputs. The last few are kept, so that a change can be taken back; models are large. */
final class EarlierRuns {

    private static final int KEPT = 3;

    private EarlierRuns() {}

    /**
     * Deletes all runs of a stage but the few that were used last, and never one that is in use, here or by another
     * process. What cannot be deleted stays: the stage is done all the same.
     */
    static void prune(Path runs, Path inUse) {
        old(runs, inUse).forEach(EarlierRuns::deleteIfUnused);
    }

    private static List<Path> old(Path runs, Path inUse) {
        try (Stream<Path> all = Files.list(runs)) {
            Map<Path, FileTime> uses = new TreeMap<>();
            all.filter(Files::isDirectory)
                    .filter(run -> !run.equals(inUse))
                    .forEach(run -> uses.put(run, lastUse(run)));
            return uses.entrySet().stream()
                    .sorted(Map.Entry.<Path, FileTime>comparingByValue().reversed())
                    .skip(KEPT - 1L)
                    .map(Map.Entry::getKey)
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    private static void deleteIfUnused(Path run) {
        try {
            StageLock.tryAcquire(run).ifPresent(lock -> {
                try (lock) {
                    Folders.delete(run);
                }
            });
        } catch (UncheckedIOException stuck) {
            // it is tried again after the next stage
        }
    }

    private static FileTime lastUse(Path run) {
        try {
            Path record = run.resolve(StageFolder.RECORD);
            return Files.getLastModifiedTime(Files.exists(record) ? record : run);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }
}
