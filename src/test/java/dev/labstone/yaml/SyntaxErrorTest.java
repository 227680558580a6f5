package dev.labstone.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees whose YAML is none. */
class SyntaxErrorTest {

    @TempDir
    Path folder;

    @Test
    void a_tab() {
        refuses("a:\n\tb: 1\n", """
                a.yaml:2:1: a tab stands where YAML allows only spaces
                    found:    b: 1
                    expected: spaces""");
    }

    @Test
    void a_second_colon() {
        refuses("a: Error: no route\n", """
                a.yaml:1:9: no key can stand here
                    found:    a: Error: no route
                    expected: quotes around a text that contains ": ", or the indentation of the keys before""");
    }

    @Test
    void a_key_without_a_colon() {
        refuses("a: 1\nb\nc: 2\n", """
                a.yaml:2:1: a key without a colon
                    found:    b
                    expected: "KEY: VALUE"; a text of several lines needs "|" or the indentation of its first line""");
    }

    @Test
    void a_quote_that_is_not_closed() {
        refuses("a: 'it\nb: 2\n", """
                a.yaml:1:4: a quote is not closed
                    found:    a: 'it
                    expected: a quote at the end of the text""");
    }

    @Test
    void a_backslash_in_double_quotes() {
        refuses("regex: \"\\d+\"\n", """
                a.yaml:1:10: an unknown escape in double quotes
                    found:    regex: "\\d+"
                    expected: single quotes, in which a backslash is an ordinary character""");
    }

    @Test
    void a_keyword_that_begins_with_a_star() {
        refuses("none: [*authori]\n", """
                a.yaml:1:8: an anchor that does not exist
                    found:    none: [*authori]
                    expected: quotes around the text that begins with "*\"""");
    }

    @Test
    void a_text_that_begins_with_a_bullet() {
        refuses("a: * one\n", """
                a.yaml:1:4: a text cannot begin with this character
                    found:    a: * one
                    expected: quotes around the text""");
    }

    @Test
    void a_text_that_begins_with_an_at_sign() {
        refuses("a: @Test\n", """
                a.yaml:1:4: a text cannot begin with this character
                    found:    a: @Test
                    expected: quotes around the text""");
    }

    @Test
    void a_second_document() {
        refuses("a: 1\n---\nb: 2\n", """
                a.yaml:2:1: a second document
                    found:    ---
                    expected: one document, so no line "---\"""");
    }

    @Test
    void an_indentation_that_fits_nothing() {
        refuses("a:\n    b: 1\n  c: 2\n", """
                a.yaml:3:3: this does not belong here
                    found:    c: 2
                    expected: the indentation of the lines before; a text that goes on after a quote or bracket needs \
                quotes around all of it""");
    }

    @Test
    void a_text_that_goes_on_after_its_quote() {
        refuses("a: \"one\" two\n", """
                a.yaml:1:10: this does not belong here
                    found:    a: "one" two
                    expected: the indentation of the lines before; a text that goes on after a quote or bracket needs \
                quotes around all of it""");
    }

    @Test
    void a_list_that_is_not_closed() {
        refuses("a: [1, 2\nb: 3\n", """
                a.yaml:1:4: a list in brackets is not closed
                    found:    a: [1, 2
                    expected: commas between, "]" after it, and quotes around a text with "?" in it""");
    }

    @Test
    void a_map_that_is_not_closed() {
        refuses("a: {b: 1\nc: 3\n", """
                a.yaml:1:4: a map in braces is not closed
                    found:    a: {b: 1
                    expected: commas between, "}" after it, and quotes around a text with "?" in it""");
    }

    @Test
    void a_question_in_braces_needs_quotes() {
        refuses("- not: { question: Is the port named? }\n", """
                a.yaml:1:8: a map in braces is not closed
                    found:    - not: { question: Is the port named? }
                    expected: commas between, "}" after it, and quotes around a text with "?" in it""");
    }

    @Test
    void something_rare_in_the_words_of_the_parser() {
        refuses("%YAML 9.0\n---\na: 1\n", """
                a.yaml:1:1: not valid YAML: found incompatible YAML document (version 1.* is required)
                    found:    %YAML 9.0
                    expected: valid YAML""");
    }

    private void refuses(String text, String problem) {
        assertThat(YamlText.problems(folder, text)).containsExactly(problem);
    }
}
