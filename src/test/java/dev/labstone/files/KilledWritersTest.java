package dev.labstone.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.testing.Jvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KilledWritersTest {

    private static final int ENOUGH = 300;

    @TempDir
    Path folder;

    @Test
    void what_counted_before_the_kill_is_there_after_it() throws Exception {
        Path file = folder.resolve("lines.jsonl");
        Path printed = folder.resolve("printed.txt");
        Process writers = Jvm.start(WritersMain.class, List.of("-Dfile=" + file), Map.of(), printed);
        try {
            while (wholeLines(printed).size() < ENOUGH && writers.isAlive()) {
                Thread.sleep(5);
            }
        } finally {
            writers.destroyForcibly().waitFor();
        }
        Set<String> there = new HashSet<>();
        JsonLines.open(file, (number, line) -> there.add(line)).close();
        assertThat(wholeLines(printed)).hasSizeGreaterThanOrEqualTo(ENOUGH).isSubsetOf(there);
    }

    private static List<String> wholeLines(Path file) throws Exception {
        String text = Files.exists(file) ? Files.readString(file) : "";
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }
}
