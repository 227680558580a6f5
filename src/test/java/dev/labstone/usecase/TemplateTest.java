package dev.labstone.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    private static final Map<String, String> FIELDS =
            Map.of("note", "N", "input", "I", "braces", "{{note}}", "regex", "$1 \\1 \\$", "empty", "");

    @ParameterizedTest
    @CsvSource({
        "{{note}}, N",
        "{{ note }}, N",
        "{{note}} and {{input}}{{note}}, N and IN",
        "{{braces}}, {{note}}",
        "<{{empty}}>, <>",
        "\\{{note}}, {{note}}",
        "\\{{note}} {{note}}, {{note}} N",
        "{{{note}}}, {N}",
        "{note}, {note}",
        "{{unknown}}, {{unknown}}",
        "{{first name}}, {{first name}}",
        "\\{{first name}}, {{first name}}",
        "'{\"a\": {\"b\": 1}}', '{\"a\": {\"b\": 1}}'",
        "\\{{2}, \\{{2}",
    })
    void fills_in_its_placeholders(String template, String filled) {
        assertThat(new Template(template).render(FIELDS::get)).isEqualTo(filled);
    }

    @Test
    void fills_in_dollars_and_backslashes_as_they_are() {
        assertThat(new Template("a {{regex}} b").render(FIELDS::get)).isEqualTo("a $1 \\1 \\$ b");
    }

    @Test
    void allows_white_space_and_line_ends_within_the_braces() {
        assertThat(new Template("{{\n  note\t}}").render(FIELDS::get)).isEqualTo("N");
    }

    @Test
    void names_its_placeholders_once_in_their_order() {
        assertThat(new Template("{{b}} {{ a }} {{b}} \\{{c}} {{no name}}").names())
                .containsExactly("b", "a");
    }

    @Test
    void names_what_stands_in_braces_but_is_no_name() {
        assertThat(new Template("{{reason-code}} {{}} {{note.text}} {{1st}} {{ok}} \\{{not-me}} {{größe}}").malformed())
                .containsExactly("{{reason-code}}", "{{}}", "{{note.text}}", "{{1st}}", "{{größe}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{note}", "{note}}", "{{a{b}}", "int[][] a = {{1, 2}, {3, 4}};"})
    void leaves_braces_alone_that_are_not_both_double(String text) {
        assertThat(new Template(text).malformed()).isEmpty();
        assertThat(new Template(text).render(FIELDS::get)).isEqualTo(text);
    }

    @Test
    void changes_nothing_in_any_text_without_double_braces() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            String text = anyText(random).replace("{{", "{");
            assertThat(new Template(text).render(name -> "changed")).isEqualTo(text);
        }
    }

    @Test
    void puts_any_value_in_unchanged() {
        Random random = new Random(8);
        for (int round = 0; round < 2_000; round++) {
            String value = anyText(random);
            assertThat(new Template("<{{x}}>").render(name -> value)).isEqualTo("<" + value + ">");
        }
    }

    @Test
    void gives_back_any_text_whose_braces_were_escaped() {
        Random random = new Random(9);
        for (int round = 0; round < 2_000; round++) {
            String text = anyText(random).replace("\\", "/").replaceAll("\\{\\{+", "{{");
            String escaped = text.replaceAll("\\{\\{(?=[^{}]*}})", "\\\\{{");
            assertThat(new Template(escaped).render(name -> "changed")).isEqualTo(text);
        }
    }

    private static String anyText(Random random) {
        int[] characters = "{{}} \\$1nax_\n🙂".codePoints().toArray();
        return random.ints(random.nextInt(25), 0, characters.length)
                .map(index -> characters[index])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
