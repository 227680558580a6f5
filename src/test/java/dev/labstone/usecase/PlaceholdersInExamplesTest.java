package dev.labstone.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersInExamplesTest {

    private static final String TWO = """
            use_case: cards
            title: Cards
            prompt: { system: Be brief., user: "{{note}} {{input}}" }
            groups: { card: { checks: [ keyword: "{{code}}" ] } }
            examples:
              - id: one
                group: card
                note: N1
                code: C1
                input: I1
                reference: C1
              - id: two
                group: card
                note: N2
                code: C2
                input: I2
                reference: C2
            """;

    @TempDir
    Path folder;

    @Test
    void are_filled_from_their_own_example() {
        assertThat(CaseFile.read(folder, TWO).examples())
                .extracting(example -> example.prompt().user())
                .containsExactly("N1 I1", "N2 I2");
    }

    @Test
    void are_filled_once_so_that_a_value_may_hold_anything() {
        String text = TWO.replace("note: N1", "note: '{{input}} $1 \\1 \\{{code}}'");
        assertThat(CaseFile.read(folder, text).examples().get(0).prompt().user())
                .isEqualTo("{{input}} $1 \\1 \\{{code}} I1");
    }

    @Test
    void are_kept_as_braces_behind_a_backslash() {
        String text = TWO.replace("Be brief.", "'Answer as \\{{answer}} or \\{{no name}}.'");
        assertThat(CaseFile.read(folder, text).examples().get(0).prompt().system())
                .contains("Answer as {{answer}} or {{no name}}.");
    }

    @Test
    void that_nobody_fills_are_wrong_once_where_they_stand() {
        refuses(TWO.replace("{{note}}", "{{noet}}"), """
                cards.yaml:3:36: {{noet}} stands in no example of the group "card"
                    expected: one of input, reference, note, code; did you mean "note"?""");
        refuses(TWO.replace("{{code}}", "{{cdoe}}"), """
                cards.yaml:4:38: {{cdoe}} stands in no example of the group "card"
                    expected: one of input, reference, note, code; did you mean "code"?""");
        refuses(TWO.replace("Be brief.", "\"For {{audience}}.\""), """
                cards.yaml:3:19: {{audience}} stands in no example of the group "card"
                    expected: one of input, reference, note, code""");
    }

    @Test
    void that_one_example_does_not_fill_are_wrong_there() {
        refuses(TWO.replace("    note: N2\n", ""), """
                cards.yaml:12:5: {{note}} has no value in this example
                    expected: a line "note: …\"""");
    }

    @Test
    void whose_field_is_misspelt_in_one_example_are_told_from_both_sides() {
        refuses(TWO.replace("note: N2", "nota: N2"), """
                cards.yaml:12:5: {{note}} has no value in this example
                    expected: a line "note: …"; did you mean "nota"?""", """
                cards.yaml:14:5: the key "nota" is used by no prompt or check of the group "card"
                    expected: one of id, group, input, reference, checks, threshold, wrong, note, code; did you mean "note"?""");
    }

    @Test
    void are_missed_where_a_field_is_used_by_nothing() {
        refuses(TWO.replace("note: N1", "note: N1\n    hint: look"), """
                cards.yaml:9:5: the key "hint" is used by no prompt or check of the group "card"
                    expected: one of id, group, input, reference, checks, threshold, wrong, note, code""");
        refuses(TWO.replace("note: N1", "note: N1\n    check: [ keyword: x ]"), """
                cards.yaml:9:5: the key "check" is used by no prompt or check of the group "card"
                    expected: one of id, group, input, reference, checks, threshold, wrong, note, code; did you mean "checks"?""");
    }

    @Test
    void of_an_examples_own_check_are_told_there() {
        refuses(TWO.replace("reference: C2", "reference: C2\n    checks: [ regex: '^{{nam}}$' ]"), """
                cards.yaml:18:22: {{nam}} has no value in this example
                    expected: a line "nam: …\"""");
    }

    @Test
    void deep_in_a_check_count_as_used() {
        String deep = TWO.replace(
                "reference: C2",
                "reference: C2\n    host: H\n" + "    checks: [ not: { keyword: { any: [x, ['{{host}}']] } } ]");
        assertThat(CaseFile.problems(folder, deep)).singleElement().asString().contains("a keyword must be text");
        String right = deep.replace("['{{host}}']", "'{{host}}'");
        assertThat(CaseFile.read(folder, right).examples().get(1).fields()).containsEntry("host", "H");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "group", "checks", "threshold"})
    void cannot_stand_for_what_is_no_text(String key) {
        assertThat(CaseFile.problems(folder, TWO.replace("{{note}}", "{{note}} {{" + key + "}}")))
                .singleElement()
                .asString()
                .startsWith("cards.yaml:3:36: {{" + key + "}} stands in no example of the group \"card\"");
        refuses(
                TWO.replace("reference: C2", "reference: C2\n    checks: [ keyword: '{{" + key + "}}' ]"),
                """
                cards.yaml:18:24: {{%s}} has no value in this example
                    expected: input, reference or a field of your own; "%s" is no text for a prompt or check""".formatted(key, key));
    }

    @Test
    void with_names_that_are_none_are_wrong_where_they_stand() {
        refuses(TWO.replace("Be brief.", "\"{{reason-code}}\""), """
                cards.yaml:3:19: no placeholder can be called so
                    found:    {{reason-code}}
                    expected: {{name}} with letters, digits and underscores; \\{{ for braces that are meant""");
        assertThat(CaseFile.problems(folder, TWO.replace("{{code}}", "{{the code}}")))
                .first()
                .asString()
                .startsWith("cards.yaml:4:38: no placeholder can be called so\n    found:    {{the code}}");
    }

    @Test
    void must_bring_the_input_into_the_prompt() {
        refuses(TWO.replace("{{note}} {{input}}", "{{note}}"), """
                cards.yaml:3:36: the prompt leaves out the input
                    found:    {{note}}
                    expected: {{input}} where the input of an example belongs""");
    }

    @Test
    void may_bring_the_input_into_the_system_prompt() {
        String text = TWO.replace("Be brief.", "\"{{input}}\"").replace("{{note}} {{input}}", "{{note}}");
        assertThat(CaseFile.read(folder, text).examples().get(0).prompt().user())
                .isEqualTo("N1");
    }

    @Test
    void take_texts_only() {
        refuses(TWO.replace("note: N2", "note: [N2]"), """
                cards.yaml:14:11: "note" must be text
                    found:    a list of 1
                    expected: a text""");
        refuses(TWO.replace("note: N2", "note:"), """
                cards.yaml:14:5: "note" has no value
                    expected: a value after the colon, or no such line""");
    }

    private void refuses(String text, String... problems) {
        assertThat(CaseFile.problems(folder, text)).isEqualTo(List.of(problems));
    }
}
