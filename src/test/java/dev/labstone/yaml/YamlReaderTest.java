package dev.labstone.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.testing.UserFile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

    @TempDir
    Path folder;

    @Test
    void says_that_a_file_does_not_exist() {
        assertThat(YamlText.problems(new UserFile(folder.resolve("a.yaml")))).containsExactly("""
                a.yaml:1:1: the file does not exist
                    expected: a YAML file at this path""");
    }

    @Test
    void says_that_a_file_is_a_folder() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("a.yaml"));
        assertThat(YamlText.problems(new UserFile(inner))).containsExactly("""
                a.yaml:1:1: the file cannot be read
                    found:    a folder
                    expected: a YAML file at this path""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a comment\n", "\uFEFF"})
    void says_that_a_file_is_empty(String text) {
        assertThat(YamlText.problems(folder, text)).containsExactly("""
                a.yaml:1:1: the file is empty
                    expected: a map of keys and values""");
    }

    @Test
    void refuses_a_file_that_nobody_can_have_written_by_hand() throws IOException {
        Path file = folder.resolve("a.yaml");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(64L * 1024 * 1024 + 1);
        }
        assertThat(YamlText.problems(new UserFile(file))).containsExactly("""
                a.yaml:1:1: the file is too large
                    found:    67108865 bytes
                    expected: at most 67108864""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no", "2035", "1e3", "012", "12:30", "2026-01-01", "1_000", "y", "Off", "0x1F", ".5", "=", "NaN"
            })
    void keeps_an_unquoted_word_or_number_as_written(String word) {
        assertThat(YamlText.text(YamlText.validMap(folder, "key: " + word), "key"))
                .isEqualTo(word);
    }

    @Test
    void knows_where_everything_stands() {
        YamlValue.Fields map = YamlText.validMap(folder, "first: 1\nsecond:\n  - 🙂 a\n  - {third: x}\n");
        YamlValue.Items list = (YamlValue.Items) map.entries().get("second").value();
        YamlValue.Fields inner = (YamlValue.Fields) list.items().get(1);
        assertThat(map.place()).hasToString(folder.resolve("a.yaml") + ":1:1");
        assertThat(map.entries().get("second").place().line()).isEqualTo(2);
        assertThat(list.items().get(0).place()).hasToString(folder.resolve("a.yaml") + ":3:5");
        assertThat(inner.entries().get("third").place().column()).isEqualTo(6);
        assertThat(inner.entries().get("third").value().place().column()).isEqualTo(13);
    }

    @Test
    void counts_columns_in_characters_not_in_utf_16_units() {
        assertThat(YamlText.problems(folder, "a: '🙂🙂' b\n"))
                .first()
                .asString()
                .startsWith("a.yaml:1:9: ");
        assertThat(YamlText.problems(folder, "a: 🙂🙂\u0007"))
                .first()
                .asString()
                .startsWith("a.yaml:1:6: ");
    }

    @Test
    void reads_windows_line_ends_like_unix_ones() {
        String unix = "a: |\n  one\n\n  two\nb: >-\n  three\n  four\nc: \"five\n  six\"\n";
        YamlValue.Fields read = YamlText.validMap(folder, unix);
        YamlValue.Fields windows = YamlText.validMap(folder, unix.replace("\n", "\r\n"));
        assertThat(windows).isEqualTo(read);
        assertThat(YamlText.text(windows, "a")).isEqualTo("one\n\ntwo\n");
    }

    @Test
    void leaves_out_a_byte_order_mark_and_counts_as_if_it_were_not_there() {
        YamlValue.Fields map = YamlText.validMap(folder, "\uFEFFkey: value");
        assertThat(map.entries()).containsOnlyKeys("key");
        assertThat(map.entries().get("key").value().place().column()).isEqualTo(6);
    }

    @Test
    void says_where_a_byte_is_not_utf_8() {
        byte[] latin1 = "\nb: Grüße".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(YamlText.problems(folder, latin1)).containsExactly("""
                a.yaml:2:6: the file is not UTF-8
                    found:    the byte 0xFC
                    expected: a file saved as UTF-8""");
    }

    @Test
    void says_that_a_file_is_not_utf_8_when_it_ends_within_a_character() {
        byte[] half = {'a', ':', ' ', (byte) 0xE2, (byte) 0x82};
        assertThat(YamlText.problems(folder, half)).first().asString().startsWith("a.yaml:1:4: the file is not UTF-8");
    }

    @Test
    void reports_every_control_character_far_into_the_file_as_well() {
        String text = "# " + "x".repeat(5000) + "\na: \u001B[1m\nb: \u0000\n";
        assertThat(YamlText.problems(folder, text)).containsExactly("""
                a.yaml:2:4: the character U+001B is not allowed in YAML
                    found:    ESCAPE
                    expected: no such character, or "\\u001B" in double quotes""", """
                a.yaml:3:4: the character U+0000 is not allowed in YAML
                    found:    NULL
                    expected: no such character, or "\\u0000" in double quotes""");
    }

    @ParameterizedTest
    @ValueSource(chars = {'\u2028', '\u2029', '\u0085', '\uFEFF', '\u007F', '\uFFFE'})
    void refuses_invisible_characters_that_yaml_would_take_for_line_ends_or_leave_out(char character) {
        assertThat(YamlText.problems(folder, "a: x" + character + "y\n"))
                .singleElement()
                .asString()
                .startsWith("a.yaml:1:5: the character U+%04X is not allowed".formatted((int) character));
    }

    @Test
    void takes_a_file_of_thousands_of_control_characters_for_no_text() {
        assertThat(YamlText.problems(folder, "\u0001".repeat(100_000))).hasSize(20);
    }

    @Test
    void reads_an_anchor_that_is_used_twice() {
        YamlValue.Fields map = YamlText.validMap(folder, "a: &list [x, y]\nb: *list\nc: *list\nd: &word z\ne: *word\n");
        assertThat(map.entries().get("b").value())
                .isEqualTo(map.entries().get("a").value());
        assertThat(map.entries().get("c").value())
                .isEqualTo(map.entries().get("a").value());
        assertThat(YamlText.text(map, "e")).isEqualTo("z");
    }

    @Test
    void reads_a_list_that_hundreds_of_examples_share() {
        String aliases =
                IntStream.range(0, 500).mapToObj(i -> "k" + i + ": *list\n").collect(Collectors.joining());
        assertThat(YamlText.validMap(folder, "a: &list [x]\n" + aliases).entries())
                .hasSize(501);
    }

    @Test
    void refuses_an_anchor_that_contains_itself() {
        assertThat(YamlText.problems(folder, "a:\n  - &loop [x, *loop]\n")).containsExactly("""
                a.yaml:2:5: an anchor contains itself
                    found:    &loop
                    expected: a value that ends""");
    }

    @Test
    void refuses_a_text_whose_start_yaml_would_take_for_an_anchor() {
        assertThat(YamlText.problems(folder, "input: &nbsp is not an entity\n")).containsExactly("""
                a.yaml:1:8: the anchor is never used
                    found:    &nbsp
                    expected: quotes around a text that begins with "&", or "*nbsp" somewhere below""");
    }

    @Test
    void refuses_anchors_that_multiply_without_end() {
        StringBuilder bomb = new StringBuilder("a0: &a0 lol\n");
        for (int i = 1; i <= 12; i++) {
            bomb.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, "*a%d, ".formatted(i - 1).repeat(10)));
        }
        bomb.append("end: *a12\n");
        assertThat(YamlText.problems(folder, bomb.toString())).first().isEqualTo("""
                a.yaml:9:5: the anchors in this value multiply
                    found:    411111111 characters
                    expected: at most 268435456""");
    }

    @Test
    void refuses_a_long_text_that_is_used_too_often() {
        String text = "a: &a " + "x".repeat(1_000_000) + "\nb: [" + "*a, ".repeat(300) + "]\n";
        assertThat(YamlText.problems(folder, text))
                .first()
                .asString()
                .startsWith("a.yaml:2:4: the anchors in this value multiply");
    }

    @Test
    void refuses_lists_within_lists_without_end() {
        assertThat(YamlText.problems(folder, "a: " + "[".repeat(60) + "]".repeat(60)))
                .containsExactly("""
                a.yaml:1:13: lists and maps are nested too deep
                    found:    51 within each other
                    expected: at most 50""");
        assertThat(YamlText.problems(folder, "[".repeat(100_000))).hasSize(1);
    }

    @Test
    void refuses_anchors_that_nest_without_end() {
        StringBuilder chain = new StringBuilder("a0: &a0 x\n");
        for (int i = 1; i <= 5000; i++) {
            chain.append("a%d: &a%d [*a%d]\n".formatted(i, i, i - 1));
        }
        assertThat(YamlText.problems(folder, chain.toString()))
                .first()
                .asString()
                .startsWith("a.yaml:52:6: lists and maps are nested too deep");
    }

    @Test
    void refuses_merge_keys_at_their_place() {
        String text = "a: &a {x: 1}\nb:\n  <<: *a\n  y: 2\n";
        assertThat(YamlText.problems(folder, text)).containsExactly("""
                a.yaml:3:3: merge keys are not read
                    found:    <<
                    expected: the keys themselves""");
    }

    @Test
    void takes_a_quoted_merge_key_for_a_key() {
        assertThat(YamlText.validMap(folder, "\"<<\": 1\n").entries()).containsOnlyKeys("<<");
    }

    @Test
    void reports_every_key_that_stands_twice() {
        assertThat(YamlText.problems(folder, "a: 1\nb: 2\na: 3\nc: {d: 1, d: 2}\na: 4\n"))
                .containsExactly("""
                a.yaml:3:1: the key "a" stands twice
                    expected: each key once; it stands already in line 1""", """
                a.yaml:4:11: the key "d" stands twice
                    expected: each key once; it stands already in line 4""", """
                a.yaml:5:1: the key "a" stands twice
                    expected: each key once; it stands already in line 1""");
    }

    @Test
    void says_that_a_placeholder_without_quotes_is_no_text() {
        assertThat(YamlText.problems(folder, "user: {{note}}\n")).containsExactly("""
                a.yaml:1:8: a key must be text
                    found:    a list or a map
                    expected: a word before the colon; a text such as "{{note}}" needs quotes""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!important", "!!binary aGk=", "!!set {a}", "!!java.net.URL [x]"})
    void refuses_tags(String value) {
        assertThat(YamlText.problems(folder, "a: " + value + "\n"))
                .singleElement()
                .asString()
                .satisfies(problem -> {
                    assertThat(problem).startsWith("a.yaml:1:4: a tag is not allowed\n    found:    ");
                    assertThat(problem).endsWith("a text that begins with \"!\" needs quotes");
                });
    }

    @Test
    void refuses_half_a_character_which_no_file_could_hold() {
        assertThat(YamlText.text(YamlText.validMap(folder, "a: \"\\uD83D\\uDE42\""), "a"))
                .isEqualTo("🙂");
        assertThat(YamlText.problems(folder, "a: \"\\uD83D\"")).containsExactly("""
                a.yaml:1:4: half a character
                    found:    \\uD83D
                    expected: the character itself, or both halves as "\\U" and eight digits""");
    }

    @Test
    void reads_the_tags_of_plain_values() {
        assertThat(YamlText.text(YamlText.validMap(folder, "a: !!str 2035\n"), "a"))
                .isEqualTo("2035");
    }
}
