package dev.labstone.ilab.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierRunsTest {

    @TempDir
    Path runs;

    @Test
    void the_last_used_ones_are_kept_and_the_one_in_use_always() throws IOException {
        Path oldest = run("a", 1);
        run("b", 2);
        run("c", 3);
        run("d", 4);
        EarlierRuns.prune(runs, oldest);
        try (var left = Files.list(runs)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("a", "b.lock", "c", "d");
        }
    }

    @Test
    void locks_are_no_runs() throws IOException {
        Files.createFile(runs.resolve("a.lock"));
        EarlierRuns.prune(runs, run("a", 1));
        assertThat(runs.resolve("a.lock")).exists();
    }

    @Test
    void one_that_somebody_works_on_is_not_deleted_and_later_it_is() throws IOException {
        Path oldest = run("a", 1);
        run("b", 2);
        run("c", 3);
        Path last = run("d", 4);
        try (StageLock lock = StageLock.tryAcquire(oldest).orElseThrow()) {
            EarlierRuns.prune(runs, last);
            assertThat(oldest.resolve("out")).as("locked by %s", lock).exists();
        }
        EarlierRuns.prune(runs, last);
        assertThat(oldest).doesNotExist();
    }

    @Test
    void what_cannot_be_looked_into_or_deleted_stays() throws IOException {
        EarlierRuns.prune(runs.resolve("none"), runs);
        Path oldest = run("a", 1);
        Files.createDirectories(runs.resolve("a.lock")); // so it cannot be locked
        run("b", 2);
        run("c", 3);
        EarlierRuns.prune(runs, run("d", 4));
        assertThat(oldest).exists();
    }

    private Path run(String name, int time) throws IOException {
        Path run = Files.createDirectories(runs.resolve(name));
        Path record = Files.writeString(run.resolve("stage.json"), "{}");
        Files.createDirectories(run.resolve("out/deep"));
        Files.setLastModifiedTime(record, FileTime.fromMillis(time * 1000L));
        return run;
    }
}
