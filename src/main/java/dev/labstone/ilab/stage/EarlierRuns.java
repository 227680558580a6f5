package dev.labstone.ilab.stage;

import dev.labstone.files.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What a stage made with other inputs. The last few are kept, so that a change can be taken back; models are large. */
final class EarlierRuns {

    private static final int KEPT = 3;

    private EarlierRuns() {}

    /** Deletes all runs of a stage but the few that were used last, and never the one in use. */
    static void prune(Path runs, Path inUse) {
        try (Stream<Path> all = Files.list(runs)) {
            List<Path> old = all.filter(Files::isDirectory)
                    .filter(run -> !run.equals(inUse))
                    .sorted(Comparator.comparing(EarlierRuns::lastUse).reversed())
                    .skip(KEPT - 1L)
                    .toList();
            old.forEach(Folders::delete);
        } catch (IOException broken) {
            throw new UncheckedIOException("could not look into " + runs, broken);
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
