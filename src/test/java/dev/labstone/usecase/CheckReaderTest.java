package dev.labstone.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckReaderTest {

    @TempDir
    Path folder;

    @Test
    void reads_a_negated_check_with_its_weight_and_threshold() {
        CheckSpec check = read("[ { not: { keyword: [sorry] }, weight: 0.5, threshold: 0.25 }, keyword: a ]");
        assertThat(check.label()).isEqualTo("not keyword");
        assertThat(check.weight()).isEqualTo(new BigDecimal("0.5"));
        assertThat(check.threshold()).isEqualTo(new BigDecimal("0.25"));
        assertThat(check.place().column()).isEqualTo(15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"weight: 0", "weight: 1e3", "threshold: 1", "threshold: 0.0001"})
    void allows_the_ends_of_the_ranges(String setting) {
        assertThat(read("[ { keyword: a, " + setting + " }, keyword: b ]")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "weight, -0.1, a number from 0 on; 0 = informational",
        "weight, heavy, a number from 0 on; 0 = informational",
        "threshold, 0, a number above 0 and up to 1",
        "threshold, 1.01, a number above 0 and up to 1",
        "threshold, 80%, a number above 0 and up to 1",
    })
    void says_which_weights_and_thresholds_are_allowed(String key, String value, String expected) {
        String line = "[ { keyword: a, " + key + ": " + value + " } ]";
        assertThat(problems(line))
                .containsExactly("""
                cards.yaml:9:%d: "%s" is not allowed
                    found:    %s
                    expected: %s""".formatted(13 + line.indexOf(value + " }"), key, value, expected));
    }

    @Test
    void refuses_two_checks_in_one_entry() {
        refuses("[ { keyword: a, regex: b } ]", """
                cards.yaml:9:15: a check needs exactly one name
                    found:    keyword, regex
                    expected: one of {checks}, all, any or not""");
    }

    @Test
    void refuses_an_entry_without_a_check() {
        refuses("[ { weight: 1 } ]", """
                cards.yaml:9:15: a check needs exactly one name
                    found:    none
                    expected: one of {checks}, all, any or not""");
        refuses("[ keyword ]", """
                cards.yaml:9:15: a check must be a map of keys and values
                    found:    keyword
                    expected: key: value""");
    }

    @Test
    void refuses_a_check_beside_something_unknown() {
        refuses("[ { keyword: a, wieght: 0 } ]", """
                cards.yaml:9:29: unknown key "wieght"
                    expected: one of weight, threshold, keyword; did you mean "weight"?""");
    }

    @Test
    void says_which_check_was_meant() {
        refuses("[ kewords: [a] ]", """
                cards.yaml:9:15: unknown check "kewords"
                    expected: one of {checks}, all, any or not; did you mean "keyword"?""");
        refuses("[ nto: { keyword: a } ]", """
                cards.yaml:9:15: unknown check "nto"
                    expected: one of {checks}, all, any or not; did you mean "not"?""");
    }

    @Test
    void refuses_a_double_negation() {
        refuses("[ not: { not: { keyword: a } } ]", """
                cards.yaml:9:22: unknown check "not"
                    expected: one of {checks}, all or any""");
    }

    @Test
    void refuses_a_weight_inside_not() {
        refuses("[ not: { keyword: a, weight: 0 } ]", """
                cards.yaml:9:34: "weight" cannot stand inside "not"
                    expected: one check and nothing else; "weight" and "threshold" stand beside "not\"""");
    }

    @Test
    void refuses_not_without_a_check() {
        refuses("[ not: keyword ]", """
                cards.yaml:9:20: "not" must be a map of keys and values
                    found:    keyword
                    expected: key: value""");
        refuses("[ not: ]", """
                cards.yaml:9:15: "not" has no value
                    expected: a value after the colon, or no such line""");
    }

    @Test
    void reads_sets_with_their_members() {
        CheckSpec set =
                read("[ { not: { any: [ { all: [ { keyword: a, weight: 3 }, exact: b ] }, regex: c ] }, weight: 2 } ]");
        assertThat(set.label()).isEqualTo("not any");
        assertThat(set.weight()).isEqualTo(new BigDecimal("2"));
        assertThat(set.ownThreshold()).isEmpty();
        assertThat(set.members()).extracting(CheckSpec::label).containsExactly("all", "regex");
        assertThat(set.leaves()).extracting(CheckSpec::name).containsExactly("keyword", "exact", "regex");
    }

    @Test
    void refuses_an_any_with_nothing_to_choose_from() {
        String expected =
                "\n    expected: at least two checks; for any one of some words write \"keyword: { any: [a, b] }\"";
        refuses("[ any: [] ]", "cards.yaml:9:20: \"any\" has too few members\n    found:    an empty list" + expected);
        refuses(
                "[ any: [ keyword: a ] ]",
                "cards.yaml:9:20: \"any\" has too few members\n    found:    only one" + expected);
    }

    @Test
    void refuses_an_all_that_checks_nothing() {
        refuses("[ all: [], keyword: a ]", """
                cards.yaml:9:20: "all" has no members
                    found:    an empty list
                    expected: at least one check""");
        refuses("[ all: [ { keyword: a, weight: 0 } ] ]", """
                cards.yaml:9:20: "all" checks nothing
                    expected: a member of a weight above 0""");
    }

    @Test
    void refuses_weights_and_thresholds_that_mean_nothing() {
        refuses("[ { any: [ { keyword: a, weight: 2 }, keyword: b ], threshold: 0.5 } ]", """
                cards.yaml:9:38: "weight" means nothing here, because the best member of "any" counts
                    expected: a weight beside "any", where it counts""", """
                cards.yaml:9:65: "threshold" means nothing here, because the best member of "any" counts
                    expected: a threshold beside each member that needs one""");
    }

    @Test
    void refuses_sets_that_nest_too_deep() {
        String eight = "all: [ ".repeat(8) + "keyword: a" + " ]".repeat(8);
        assertThat(read("[ " + eight + " ]")).isNotNull();
        refuses("[ all: [ " + eight + " ] ]", """
                cards.yaml:9:76: sets of checks nest too deep
                    found:    9 deep
                    expected: at most 8""");
    }

    @Test
    void refuses_a_set_that_is_no_list() {
        refuses("[ all: { keyword: a } ]", """
                cards.yaml:9:20: "all" must be a list
                    found:    a map with keyword
                    expected: lines that begin with "- \"""");
    }

    @Test
    void tells_what_is_wrong_with_each_member() {
        refuses("[ any: [ kewords: a, regex: '(' ] ]", """
                cards.yaml:9:22: unknown check "kewords"
                    expected: one of {checks}, all, any or not; did you mean "keyword"?""", """
                cards.yaml:9:41: not a regular expression: Unclosed group near character 2
                    found:    (
                    expected: a pattern of java.util.regex""");
    }

    @Test
    void fills_placeholders_of_members() {
        String text = CaseFile.replace(
                        "card: {}", "card: { checks: [ any: [ keyword: '{{note}}', not: { exact: b } ] ] }")
                .replace("    checks: [ keyword: card ]\n", "    note: '{{x}}'\n");
        assertThat(CaseFile.read(folder, text).examples().get(0).fields()).containsEntry("note", "{{x}}");
        assertThat(CaseFile.problems(folder, text.replace("note:", "nota:")))
                .singleElement()
                .asString()
                .startsWith("cards.yaml:3:45: {{note}} stands in no example of the group \"card\"");
    }

    @Test
    void refuses_checks_that_are_no_list() {
        refuses("{ keyword: a }", """
                cards.yaml:9:13: "checks" must be a list
                    found:    a map with keyword
                    expected: lines that begin with "- \"""");
        refuses("", """
                cards.yaml:9:5: "checks" has no value
                    expected: a value after the colon, or no such line""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[ { keyword: a, weight: 0 } ]"})
    void refuses_an_example_that_checks_nothing(String checks) {
        refuses(checks, """
                cards.yaml:5:5: the example checks nothing
                    expected: "checks:" with at least one check of a weight above 0, here or in the group "card\"""");
    }

    @Test
    void lets_an_example_do_with_the_checks_of_its_group() {
        String text = CaseFile.replace("card: {}", "card: { checks: [ keyword: a ] }")
                .replace("    checks: [ keyword: card ]\n", "");
        assertThat(CaseFile.read(folder, text).examples().get(0).checks()).hasSize(1);
    }

    @Test
    void tells_what_is_wrong_with_the_settings_of_a_check_at_their_place() {
        refuses("[ keyword: { al: [a], words: maybe } ]", """
                cards.yaml:9:24: the check looks for nothing
                    expected: "all:", "any:" or "none:" with at least one word""", """
                cards.yaml:9:26: unknown key "al"
                    expected: one of ignore, words, all, any, none; did you mean "all"?""", """
                cards.yaml:9:42: "words" is not allowed
                    found:    maybe
                    expected: one of true, false""");
    }

    private CheckSpec read(String checks) {
        return CaseFile.read(folder, file(checks)).examples().get(0).checks().get(0);
    }

    private void refuses(String checks, String... problems) {
        String all = String.join(", ", CaseFile.BUILT_IN);
        assertThat(problems(checks))
                .containsExactlyElementsOf(Arrays.stream(problems)
                        .map(problem -> problem.replace("{checks}", all))
                        .toList());
    }

    private List<String> problems(String checks) {
        return CaseFile.problems(folder, file(checks));
    }

    private static String file(String checks) {
        return CaseFile.replace("checks: [ keyword: card ]", "checks: " + checks);
    }
}
