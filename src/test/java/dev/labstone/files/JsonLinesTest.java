package dev.labstone.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {

    @TempDir
    Path folder;

    @Test
    void lines_are_there_when_the_file_is_opened_again() throws IOException {
        Path file = folder.resolve("new/lines.jsonl");
        try (JsonLines lines = JsonLines.open(file, JsonLinesTest::none)) {
            lines.add(Map.of("text", "ä"));
            assertThat(file).content().isEqualTo("{\"text\":\"ä\"}\n");
        }
        assertThat(read(file)).containsExactly("1 {\"text\":\"ä\"}");
    }

    @Test
    void half_a_line_at_the_end_is_taken_away_even_within_a_character() throws IOException {
        Path file = Files.write(folder.resolve("lines.jsonl"), new byte[] {'1', '\n', '"', (byte) 0xC3});
        assertThat(read(file)).containsExactly("1 1");
        assertThat(file).content().isEqualTo("1\n");
    }

    @Test
    void a_file_whose_reader_objects_stays_as_it_is() throws IOException {
        Path file = Files.writeString(folder.resolve("lines.jsonl"), "1\nhalf");
        assertThatThrownBy(() -> JsonLines.open(file, (number, line) -> {
                    throw new IllegalArgumentException(line);
                }))
                .hasMessage("1");
        assertThat(file).content().isEqualTo("1\nhalf");
    }

    @Test
    void nothing_is_written_behind_half_a_line() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only some systems have a device that is always full");
        Path file = Files.createSymbolicLink(folder.resolve("lines.jsonl"), full);
        try (JsonLines lines = JsonLines.open(file, JsonLinesTest::none)) {
            assertThatThrownBy(() -> lines.add(1)).hasMessageContaining("No space left on device");
            assertThatThrownBy(() -> lines.add(2)).hasMessageContaining("an earlier line could not be written");
        }
    }

    private static void none(int number, String line) {
        throw new AssertionError(line);
    }

    private static List<String> read(Path file) throws IOException {
        List<String> found = new ArrayList<>();
        JsonLines.open(file, (number, line) -> found.add(number + " " + line)).close();
        return found;
    }
}
