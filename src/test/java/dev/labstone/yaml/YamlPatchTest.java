package dev.labstone.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.labstone.files.InvalidFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlPatchTest {

    private static final Path FILE = Path.of("a.yaml");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "old",
                "'old'",
                "\"old\"",
                "'it''s \"old\"'",
                "https://example.org/a.git",
                "3",
                "😀 old",
                "o l d",
                "!!str old"
            })
    void changes_a_value_on_one_line_and_nothing_else(String old) {
        String text = "# 😀 first\r\na: {b: 1}\r\nmap:\n  other: x # y\n  key: %s  # remark\n  more: 'z'\n\n\n...";
        assertThat(changed(text.formatted(old))).isEqualTo(text.formatted("'new'"));
    }

    @Test
    void changes_a_value_in_a_map_on_one_line() {
        assertThat(changed("map: {key: old, more: x}")).isEqualTo("map: {key: 'new', more: x}");
        assertThat(changed("map: { key: old }\n")).isEqualTo("map: { key: 'new' }\n");
    }

    @Test
    void the_last_value_of_a_file_may_end_without_a_line_end() {
        assertThat(changed("map:\n  key: old")).isEqualTo("map:\n  key: 'new'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "old\n    value",
                "'old\n\n    value'",
                ">-\n    old\n    value",
                "|\n    old",
                "|2-\n    old\n     value"
            })
    void keeps_all_other_lines_where_they_were(String old) {
        String text = "map:\n  key: %s\n  more: |\n    x\n    y\n";
        String changed = changed(text.formatted(old));
        assertThat(changed.lines().toList().subList(0, 2)).containsExactly("map:", "  key: 'new'");
        assertThat(changed).endsWith("\n  more: |\n    x\n    y\n").hasLineCount((int)
                text.formatted(old).lines().count());
        assertThat(YamlText.valid(folder, changed)).isInstanceOf(YamlValue.Fields.class);
    }

    @Test
    void keeps_a_byte_order_mark() {
        assertThat(changed("\uFEFFmap: {key: old}")).isEqualTo("\uFEFFmap: {key: 'new'}");
    }

    @Test
    void hands_out_the_value_as_it_is_written_so_that_quotes_can_stay() {
        assertThat(new YamlPatch(FILE, "version: '3'\n")
                        .change(List.of("version"), written -> written.replace('3', '2'))
                        .text())
                .isEqualTo("version: '2'\n");
    }

    @Test
    void makes_several_changes_one_after_the_other() {
        YamlPatch patch = new YamlPatch(FILE, "a: {b: 1, c: 2}\nd: 3\n");
        patch.change(List.of("a", "c"), old -> "a longer one").change(List.of("d"), old -> old + old);
        assertThat(patch.change(List.of("a", "b"), old -> "x").text()).isEqualTo("a: {b: x, c: a longer one}\nd: 33\n");
    }

    @Test
    void quotes_so_that_the_text_comes_back() {
        String text = "file:///it's: a #1 {path} % 😀";
        assertThat(YamlText.text(YamlText.validMap(folder, "a: " + YamlPatch.quoted(text)), "a"))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"map:\n  key: &x old\nb: *x\n", "b: &x old\nmap:\n  key: *x\n"})
    void a_value_with_an_anchor_is_told_with_its_place(String text) {
        assertThatThrownBy(() -> changed(text))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageMatching(
                        "(?s).*a.yaml:[12]:[48]: the value cannot be changed, because it has an anchor\n.*&x\n.*");
    }

    @Test
    void says_which_key_is_not_there() {
        assertThatThrownBy(() -> changed("map: {}")).hasMessage("there is no value of \"key\"");
        assertThatThrownBy(() -> changed("map: text")).hasMessage("there is no value of \"key\"");
    }

    private static String changed(String text) {
        return new YamlPatch(FILE, text)
                .change(List.of("map", "key"), old -> YamlPatch.quoted("new"))
                .text();
    }
}
