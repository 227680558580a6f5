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
            assertThat(left.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("a", "c", "d");
        }
    }

    @Test
    void locks_are_no_runs() throws IOException {
        Files.createFile(runs.resolve("a.lock"));
        EarlierRuns.prune(runs, run("a", 1));
        assertThat(runs.resolve("a.lock")).exists();
    }

    private Path run(String name, int time) throws IOException {
        Path run = Files.createDirectories(runs.resolve(name));
        Path record = Files.writeString(run.resolve("stage.json"), "{}");
        Files.createDirectories(run.resolve("out/deep"));
        Files.setLastModifiedTime(record, FileTime.fromMillis(time * 1000L));
        return run;
    }
}
