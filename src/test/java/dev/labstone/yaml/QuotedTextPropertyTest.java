package dev.labstone.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any text can be written as YAML, and is read back as it was. */
class QuotedTextPropertyTest {

    private static final int ROUNDS = 300;
    private static final int[] CHARACTERS = "aB9 \t\n\r\0:#'\"\\{}[]*&!|>%@`-?,~$ \u0085\u2028\uFEFFéß字🙂"
            .codePoints()
            .toArray();

    @TempDir
    Path folder;

    private final Random random = new Random(20_260_101);

    @Test
    void in_double_quotes() {
        for (int round = 0; round < ROUNDS; round++) {
            String text = text();
            assertThat(read("key: \"" + escaped(text) + "\"\n")).isEqualTo(text);
        }
    }

    @Test
    void in_single_quotes_if_it_is_one_printable_line() {
        for (int round = 0; round < ROUNDS; round++) {
            String line = printable(text()).replace("\n", "");
            assertThat(read("key: '" + line.replace("'", "''") + "'\n")).isEqualTo(line);
        }
    }

    @Test
    void in_a_block_if_it_is_printable_whatever_the_line_ends_of_the_file() {
        for (int round = 0; round < ROUNDS; round++) {
            String text = printable(text()) + "x";
            String block =
                    "key: |2-\n" + text.lines().map(line -> "  " + line + "\n").collect(Collectors.joining());
            assertThat(read(block)).isEqualTo(text);
            assertThat(read(block.replace("\n", "\r\n"))).isEqualTo(text);
        }
    }

    private String read(String yaml) {
        return YamlText.text(YamlText.validMap(folder, yaml), "key");
    }

    private String text() {
        return random.ints(random.nextInt(30), 0, CHARACTERS.length)
                .map(index -> CHARACTERS[index])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String printable(String text) {
        return text.replaceAll("[\0\r\u0085\u2028\uFEFF]", "");
    }

    private static String escaped(String text) {
        return text.codePoints()
                .mapToObj(character -> character < ' ' || character == '"' || character == '\\' || character > '~'
                        ? "\\U%08X".formatted(character)
                        : Character.toString(character))
                .collect(Collectors.joining());
    }
}
