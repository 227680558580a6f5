package dev.labstone.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldReaderTest {

    @TempDir
    Path folder;

    @Test
    void says_that_a_field_is_missing_where_its_map_begins() {
        assertThat(problems("\n  a: 1\n", fields -> fields.text("b"))).containsExactly("""
                a.yaml:2:3: "b" is missing
                    expected: a line "b: …\"""");
    }

    @Test
    void says_that_a_value_is_missing_after_its_colon() {
        assertThat(problems("a: 1\nb:\n", fields -> fields.text("b"))).containsExactly("""
                a.yaml:2:1: "b" has no value
                    expected: a value after the colon, or no such line""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "~", "NULL"})
    void takes_null_for_no_value_unless_it_is_quoted(String word) {
        assertThat(problems("a: " + word, fields -> fields.optionalText("a")))
                .containsExactly("""
                a.yaml:1:1: "a" has no value
                    found:    %s
                    expected: a value after the colon, or no such line; the word "%s" needs quotes""".formatted(word, word));
        assertThat(YamlText.text(YamlText.validMap(folder, "a: '" + word + "'"), "a"))
                .isEqualTo(word);
    }

    @Test
    void says_what_stands_in_the_place_of_a_text() {
        assertThat(problems("a: [x, y]\nb: {c: 1, d: 2}\nc: []\nd: {}\n", fields -> {
                    fields.text("a");
                    fields.optionalText("b");
                    fields.text("c");
                    fields.filledText("d");
                }))
                .containsExactly("""
                        a.yaml:1:4: "a" must be text
                            found:    a list of 2
                            expected: a text""", """
                        a.yaml:2:4: "b" must be text
                            found:    a map with c, d
                            expected: a text""", """
                        a.yaml:3:4: "c" must be text
                            found:    an empty list
                            expected: a text""", """
                        a.yaml:4:4: "d" must be text
                            found:    an empty map
                            expected: a text""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "'  '", "\"\\n\""})
    void says_that_a_text_is_empty_where_it_must_not_be(String empty) {
        assertThat(problems("a: " + empty, fields -> fields.filledText("a"))).containsExactly("""
                a.yaml:1:4: "a" is empty
                    expected: a text with at least one character""");
        assertThat(problems("a: " + empty, fields -> fields.text("a"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1e3, 1000", "0.70, 0.70", "-2, -2", "'''3''', 3"})
    void reads_numbers_exactly_as_written(String written, BigDecimal number) {
        FieldReader fields = new FieldReader(YamlText.validMap(folder, "a: " + written), null);
        assertThat(fields.number("a", any -> true, "").orElseThrow()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "1_000", "0x10", "NaN", "1e999999999", "1e-999999999", "1,5", "2026-01-01"})
    void refuses_what_is_no_number_or_none_that_can_be_written_out(String written) {
        assertThat(problems("a: " + written, fields -> fields.number("a", any -> true, "a number")))
                .containsExactly("""
                        a.yaml:1:4: "a" is not allowed
                            found:    %s
                            expected: a number""".formatted(written));
    }

    @Test
    void refuses_a_number_of_a_million_digits_at_once() {
        assertThat(problems("a: " + "9".repeat(1_000_000), fields -> fields.integer("a", 0, 9)))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "11", "1.5"})
    void says_which_whole_numbers_are_allowed(String written) {
        assertThat(problems("a: " + written, fields -> fields.integer("a", 1, 10)))
                .containsExactly("""
                a.yaml:1:4: "a" is not allowed
                    found:    %s
                    expected: a whole number from 1 to 10""".formatted(written));
    }

    @Test
    void shows_an_empty_text_that_is_no_number_or_choice() {
        assertThat(problems("a: ''\nb: ''\n", fields -> {
                    fields.integer("a", 1, 10);
                    fields.choice("b", List.of("x", "y"));
                }))
                .containsExactly("""
                        a.yaml:1:4: "a" is not allowed
                            found:    an empty text
                            expected: a whole number from 1 to 10""", """
                        a.yaml:2:4: "b" is not allowed
                            found:    an empty text
                            expected: one of x, y""");
    }

    @Test
    void says_which_choice_was_meant() {
        assertThat(problems("a: greddy\nb: True\n", fields -> {
                    fields.choice("a", List.of("greedy", "sample"));
                    fields.bool("b");
                }))
                .containsExactly("""
                        a.yaml:1:4: "a" is not allowed
                            found:    greddy
                            expected: one of greedy, sample; did you mean "greedy"?""", """
                        a.yaml:2:4: "b" is not allowed
                            found:    True
                            expected: one of true, false; did you mean "true"?""");
    }

    @Test
    void says_what_stands_in_the_place_of_a_list_or_a_map() {
        assertThat(problems("a: x\nb: [y]\nc: [z, [], null]\n", fields -> {
                    fields.list("a");
                    fields.map("b");
                    fields.texts("c");
                }))
                .containsExactly("""
                        a.yaml:1:4: "a" must be a list
                            found:    x
                            expected: lines that begin with "- \"""", """
                        a.yaml:2:4: "b" must be a map of keys and values
                            found:    a list of 1
                            expected: key: value""", """
                        a.yaml:3:8: "c" must be text
                            found:    an empty list
                            expected: a text""", """
                        a.yaml:3:12: "c" must be text
                            found:    null
                            expected: a text""");
    }

    @Test
    void names_the_known_keys_in_the_order_in_which_they_are_read() {
        assertThat(problems("title: x\ntitel: y\n1e3: z\n", fields -> {
                    fields.text("title");
                    fields.optionalText("description");
                    fields.has("groups");
                    fields.rejectOthers();
                }))
                .containsExactly("""
                        a.yaml:2:1: unknown key "titel"
                            expected: one of title, description, groups; did you mean "title"?""", """
                        a.yaml:3:1: unknown key "1e3"
                            expected: one of title, description, groups""");
    }

    @Test
    void keeps_the_order_of_the_keys_it_was_asked_for() {
        FieldReader fields = new FieldReader(YamlText.validMap(folder, "z: 1"), null);
        List.of("q", "b", "y", "a", "x", "c").forEach(fields::has);
        assertThat(fields.known()).containsExactly("q", "b", "y", "a", "x", "c");
        assertThat(fields.others()).containsOnlyKeys("z");
    }

    @Test
    void cuts_a_long_value_between_two_characters_and_shows_it_on_one_line() {
        String text = "\"one\\n\\e[31mtwo" + "🙂".repeat(200) + "\"";
        assertThat(problems("a: " + text, fields -> fields.integer("a", 1, 2)))
                .containsExactly("""
                a.yaml:1:4: "a" is not allowed
                    found:    one⏎\uFFFD[31mtwo%s…
                    expected: a whole number from 1 to 2""".formatted("🙂".repeat(108)));
    }

    private List<String> problems(String text, Consumer<FieldReader> reading) {
        return YamlText.problems(folder, text, reading);
    }
}
