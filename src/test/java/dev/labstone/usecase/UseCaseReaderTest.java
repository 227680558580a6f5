package dev.labstone.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.labstone.testing.UserFile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UseCaseReaderTest {

    private static final String WHOLE = """
            use_case: cards
            title: First aid cards
            description: >
              What a developer
              wants to know.
            prompt:
              system: You write cards.
              user: "{{note}}\\n\\n{{input}}"
            decoding: { strategy: sample, temperature: 0.7, top_p: 0.9, max_tokens: 120, stop: ["\\n\\n", END] }
            groups:
              card:
                title: Cards
                leaf: compositional_skills/grounded/mq/card
                checks:
                  - regex: '(?m)^CODE: {{code}}$'
                threshold: 0.8
              general:
                leaf: none
                prompt: { system: "", user: "{{input}}" }
                decoding: { strategy: greedy }
            examples:
              - id: host-not-available
                group: card
                code: 2538
                note: no
                input: What is 2538?
                reference: |-
                  CODE: 2538
                checks:
                  - keyword: { all: ["{{code}}", [host, address]] }
                    weight: 0.5
                  - not: { keyword: [sorry] }
                    threshold: 0.6
              - id: capital
                group: general
                input: 1e3
                reference: Paris
                threshold: 1
                checks:
                  - exact: Paris
            """;

    @TempDir
    Path folder;

    @Test
    void reads_everything_an_author_can_write() {
        UseCase useCase = CaseFile.read(folder, WHOLE);
        assertThat(useCase.id()).isEqualTo("cards");
        assertThat(useCase.title()).isEqualTo("First aid cards");
        assertThat(useCase.description()).isEqualTo("What a developer wants to know.");
        assertThat(useCase.folder()).isEqualTo(folder.resolve("cards"));
        assertThat(useCase.groups())
                .containsExactly(
                        new Group("card", "Cards", Optional.of("compositional_skills/grounded/mq/card")),
                        new Group("general", "general", Optional.empty()));
        assertThat(useCase.examples()).extracting(Example::id).containsExactly("host-not-available", "capital");
    }

    @Test
    void fills_the_fields_of_an_example_into_its_prompt() {
        Example example = CaseFile.read(folder, WHOLE).examples().get(0);
        assertThat(example.prompt()).isEqualTo(new Prompt(Optional.of("You write cards."), "no\n\nWhat is 2538?"));
        assertThat(example.fields())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("input", "What is 2538?", "reference", "CODE: 2538", "code", "2538", "note", "no"));
        assertThat(example.place()).hasToString(folder.resolve("cards.yaml") + ":22:5");
    }

    @Test
    void lets_a_group_override_prompt_and_decoding() {
        UseCase useCase = CaseFile.read(folder, WHOLE);
        Decoding sampled = useCase.examples().get(0).decoding();
        Decoding greedy = useCase.examples().get(1).decoding();
        assertThat(useCase.examples().get(1).prompt()).isEqualTo(new Prompt(Optional.empty(), "1e3"));
        assertThat(sampled.strategy()).isEqualTo(Decoding.Strategy.SAMPLE);
        assertThat(sampled.temperature()).isEqualTo("0.7");
        assertThat(sampled.stop()).containsExactly("\n\n", "END");
        assertThat(greedy.strategy()).isEqualTo(Decoding.Strategy.GREEDY);
        assertThat(greedy.temperature()).isEqualTo("0");
        assertThat(greedy.maxTokens()).isEqualTo(120);
        assertThat(greedy.topP()).isEqualTo("0.9");
    }

    @Test
    void puts_the_checks_of_the_group_before_those_of_the_example() {
        UseCase useCase = CaseFile.read(folder, WHOLE);
        assertThat(useCase.examples().get(0).checks())
                .extracting(CheckSpec::label, CheckSpec::weight, CheckSpec::threshold)
                .containsExactly(
                        tuple("regex", BigDecimal.ONE, BigDecimal.ONE),
                        tuple("keyword", new BigDecimal("0.5"), BigDecimal.ONE),
                        tuple("not keyword", BigDecimal.ONE, new BigDecimal("0.6")));
        assertThat(useCase.examples())
                .extracting(Example::threshold)
                .containsExactly(Optional.of(new BigDecimal("0.8")), Optional.of(BigDecimal.ONE));
    }

    @Test
    void asks_the_input_alone_and_decodes_greedily_unless_told_otherwise() {
        Example example = CaseFile.read(folder, CaseFile.SHORTEST).examples().get(0);
        assertThat(example.prompt()).isEqualTo(new Prompt(Optional.empty(), "Which card?"));
        assertThat(example.decoding()).isEqualTo(Decoding.DEFAULT);
        assertThat(example.threshold()).isEmpty();
    }

    @Test
    void gives_the_same_use_case_for_windows_line_ends_and_a_byte_order_mark() {
        UseCase unix = CaseFile.read(folder, WHOLE);
        assertThat(CaseFile.read(folder, WHOLE.replace("\n", "\r\n"))).isEqualTo(unix);
        assertThat(CaseFile.read(folder, "\uFEFF" + WHOLE)).isEqualTo(unix);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva"})
    void reads_and_complains_alike_in_every_language(String tag) {
        UseCase expected = CaseFile.read(folder, WHOLE);
        String wrong =
                CaseFile.replace("title: Cards", "TITLE: Cards\ndecoding: { STRATEGY: greedy, strategy: GREEDY }");
        List<String> problems = CaseFile.problems(folder, wrong);
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(tag));
        try {
            assertThat(CaseFile.read(folder, WHOLE)).isEqualTo(expected);
            assertThat(CaseFile.problems(folder, wrong)).isEqualTo(problems);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(problems).contains("""
                cards.yaml:3:41: "strategy" is not allowed
                    found:    GREEDY
                    expected: one of greedy, sample; did you mean "greedy"?""", """
                cards.yaml:2:1: unknown key "TITLE"
                    expected: one of use_case, title, description, judging, rubrics, prompt, decoding, samples, groups, \
                examples, claims; did you mean "title"?""");
    }

    @Test
    void tells_everything_that_is_wrong_in_one_go_and_in_the_order_of_the_file() {
        String wrong = """
                use_case: Cards
                titel: First aid cards
                prompt: { user: "{{inptu}}" }
                decoding:
                  strategy: greedy
                  temperature: 0.7
                  max_tokens: many
                groups:
                  card: { leaf: skills/card }
                  empty: {}
                examples:
                  - id: one
                    group: crad
                    input: Which card?
                    reference: This card
                  - id: two
                    group: card
                    input: 2035
                    checks:
                      - keywrod: no
                  - id: two
                    group: card
                    input:
                    reference: That card
                    checks:
                      - regex: '('
                        weight: -1
                """;
        assertThat(UserFile.write(folder.resolve("cards.yaml"), wrong).refusal(CaseFile::read))
                .isEqualTo("""
                17 problems in cards.yaml
                cards.yaml:1:1: "title" is missing
                    expected: a line "title: …"
                cards.yaml:1:11: the name of a use case is not allowed
                    found:    Cards
                    expected: up to 100 of a-z, 0-9 and single hyphens between them: host-not-available
                cards.yaml:1:11: the use case is not called like its file
                    found:    Cards
                    expected: cards, or the file renamed to Cards.yaml
                cards.yaml:2:1: unknown key "titel"
                    expected: one of use_case, title, description, judging, rubrics, prompt, decoding, samples, groups, \
                examples, claims; did you mean "title"?
                cards.yaml:3:17: the prompt leaves out the input
                    found:    {{inptu}}
                    expected: {{input}} where the input of an example belongs
                cards.yaml:3:17: {{inptu}} stands in no example of the group "card"
                    expected: one of input, reference; did you mean "input"?
                cards.yaml:6:16: greedy decoding has no temperature
                    found:    0.7
                    expected: no "temperature", or "strategy: sample"
                cards.yaml:7:15: "max_tokens" is not allowed
                    found:    many
                    expected: a whole number from 1 to 1000000
                cards.yaml:9:17: not a leaf of the taxonomy
                    found:    skills/card
                    expected: the folder of a qna.yaml from taxonomy/ on, such as knowledge/science/…, or none
                cards.yaml:10:3: the group "empty" has no examples
                    expected: an example with "group: empty", or no such group
                cards.yaml:13:12: unknown group "crad"
                    expected: one of card, empty; did you mean "card"?
                cards.yaml:16:5: "reference" is missing
                    expected: a line "reference: …"
                cards.yaml:20:9: unknown check "keywrod"
                    expected: one of {checks}, all, any or not; did you mean "keyword"?
                cards.yaml:21:9: the id "two" stands twice
                    expected: an id of its own; it is taken by the example in line 16
                cards.yaml:23:5: "input" has no value
                    expected: a value after the colon, or no such line
                cards.yaml:26:16: not a regular expression: Unclosed group near character 2
                    found:    (
                    expected: a pattern of java.util.regex
                cards.yaml:27:17: "weight" is not allowed
                    found:    -1
                    expected: a number from 0 on; 0 = informational""".replace("{checks}", String.join(", ", CaseFile.BUILT_IN)));
    }

    @Test
    void says_of_a_list_that_it_is_no_use_case() {
        assertThat(CaseFile.problems(folder, "- a\n- b\n")).containsExactly("""
                cards.yaml:1:1: a use case must be a map of keys and values
                    found:    a list of 2
                    expected: key: value""");
    }

    @ParameterizedTest
    @CsvSource({"other, cards or the file renamed to other.yaml", "card, cards or the file renamed to card.yaml"})
    void refuses_a_use_case_that_is_not_called_like_its_file(String id, String expected) {
        assertThat(CaseFile.problems(folder, "use_case: cards", "use_case: " + id))
                .containsExactly("""
                cards.yaml:1:11: the use case is not called like its file
                    found:    %s
                    expected: %s""".formatted(id, expected.replace(" or", ", or")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "'  '"})
    void refuses_names_and_texts_that_are_empty(String empty) {
        String wrong = CaseFile.replace("use_case: cards", "use_case: " + empty)
                .replace("title: Cards", "title: " + empty)
                .replace("id: one", "id: " + empty)
                .replace("group: card", "group: " + empty)
                .replace("input: Which card?", "input: " + empty)
                .replace("reference: This card", "reference: " + empty);
        assertThat(CaseFile.problems(folder, wrong))
                .extracting(problem -> problem.lines().findFirst().orElseThrow())
                .containsExactly(
                        "cards.yaml:1:11: \"use_case\" is empty",
                        "cards.yaml:2:8: \"title\" is empty",
                        "cards.yaml:3:11: the group \"card\" has no examples",
                        "cards.yaml:5:9: \"id\" is empty",
                        "cards.yaml:6:12: \"group\" is empty",
                        "cards.yaml:7:12: \"input\" is empty",
                        "cards.yaml:8:16: \"reference\" is empty");
    }

    @ParameterizedTest
    @CsvSource({"examples: [], 4:11, an empty list", "examples: {}, 4:11, an empty map", "examples: x, 4:11, x"})
    void refuses_a_use_case_without_examples(String examples, String place, String found) {
        String wrong = CaseFile.SHORTEST.substring(0, CaseFile.SHORTEST.indexOf("examples:")) + examples;
        assertThat(CaseFile.problems(folder, wrong))
                .singleElement()
                .asString()
                .startsWith("cards.yaml:" + place)
                .contains("found:    " + found + "\n");
    }

    @Test
    void does_not_call_groups_empty_when_there_are_no_examples_at_all() {
        assertThat(CaseFile.problems(folder, "use_case: cards\ntitle: Cards\ngroups: { a: {}, b: {} }\n"))
                .containsExactly("""
                        cards.yaml:1:1: "examples" is missing
                            expected: a line "examples: …\"""");
    }

    @Test
    void says_once_that_groups_are_missing_not_for_each_example_again() {
        assertThat(CaseFile.problems(folder, "groups: { card: {} }\n", "")).containsExactly("""
                cards.yaml:1:1: "groups" is missing
                    expected: a line "groups: …\"""");
        assertThat(CaseFile.problems(folder, "groups: { card: {} }", "groups: {}"))
                .containsExactly("""
                cards.yaml:3:9: there is no group
                    expected: at least one, such as "cards: {}\"""");
    }

    @Test
    void says_once_that_a_group_has_no_value_not_for_each_example_again() {
        assertThat(CaseFile.problems(folder, "groups: { card: {} }", "groups:\n  card:"))
                .containsExactly("""
                cards.yaml:4:3: "card" has no value
                    expected: a value after the colon, or no such line""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Card", "card_one", "-card", "a--b", "''", "größe"})
    void refuses_names_of_groups_that_are_not_plain_at_their_key(String name) {
        String wrong = CaseFile.replace("groups: { card: {} }", "groups:\n  " + name + ": {}\n  card: {}");
        assertThat(CaseFile.problems(folder, wrong))
                .first()
                .asString()
                .startsWith("cards.yaml:4:3: the name of a group is not allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "knowledge/science/astronomy",
                "compositional_skills/grounded/ibm_mq/first-aid.v2",
                "foundational_skills/reasoning",
                "none"
            })
    void reads_leaves_of_the_taxonomy(String leaf) {
        assertThat(CaseFile.read(folder, CaseFile.replace("card: {}", "card: { leaf: " + leaf + " }"))
                        .groups())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "''",
                "knowledge",
                "knowledge/",
                "/knowledge/a",
                "knowledge/../a",
                "knowledge/a/.",
                "knowledge/a b",
                "taxonomy/knowledge/a",
                "'knowledge\\a'",
                "None",
                "no"
            })
    void refuses_leaves_that_are_none(String leaf) {
        assertThat(CaseFile.problems(folder, "card: {}", "card: { leaf: " + leaf + " }"))
                .singleElement()
                .asString()
                .startsWith("cards.yaml:3:25: not a leaf of the taxonomy");
    }

    @Test
    void refuses_leaves_that_the_taxonomy_does_not_have_and_says_which_was_meant() {
        KnownLeaves leaves = KnownLeaves.of(List.of("knowledge/science/astronomy", "compositional_skills/cards"));
        assertThat(CaseFile.problems(
                        folder, CaseFile.replace("card: {}", "card: { leaf: knowledge/science/astronmy }"), leaves))
                .containsExactly("""
                cards.yaml:3:25: there is no such leaf in the taxonomy
                    found:    knowledge/science/astronmy
                    expected: one of compositional_skills/cards, knowledge/science/astronomy, or none, if no leaf teaches \
                this group; did you mean "knowledge/science/astronomy"?""");
        for (String leaf : List.of("knowledge/science/astronomy", "none")) {
            assertThat(CaseFile.read(folder, CaseFile.replace("card: {}", "card: { leaf: " + leaf + " }"), leaves)
                            .groups())
                    .hasSize(1);
        }
    }

    @Test
    void says_which_branch_of_the_taxonomy_was_meant() {
        assertThat(CaseFile.problems(folder, "card: {}", "card: { leaf: knowlegde/a }"))
                .containsExactly("""
                cards.yaml:3:25: not a leaf of the taxonomy
                    found:    knowlegde/a
                    expected: the folder of a qna.yaml from taxonomy/ on, such as knowledge/science/…, or none; did \
                you mean "knowledge"?""");
    }

    @Test
    void reads_checks_that_examples_share_by_an_anchor() {
        String shared = CaseFile.replace("checks: [ keyword: card ]", "checks: &form [ keyword: card ]") + """
                  - id: two
                    group: card
                    input: Another?
                    reference: Another card
                    checks: *form
                """;
        assertThat(CaseFile.read(folder, shared).examples())
                .extracting(example -> example.checks().size())
                .containsExactly(1, 1);
    }

    @Test
    void tells_what_is_wrong_with_shared_checks_once() {
        String shared = CaseFile.replace("checks: [ keyword: card ]", "checks: &form [ regex: '(' ]") + """
                  - id: two
                    group: card
                    input: Another?
                    reference: Another card
                    checks: *form
                """;
        assertThat(CaseFile.problems(folder, shared)).hasSize(1);
    }

    @Test
    @Timeout(30)
    void reads_ten_thousand_examples() {
        StringBuilder text = new StringBuilder(CaseFile.SHORTEST);
        for (int i = 0; i < 10_000; i++) {
            text.append("  - {id: e-%d, group: card, input: 'Input %d', reference: R%d, checks: [ exact: R%d ]}\n"
                    .formatted(i, i, i, i));
        }
        List<Example> examples = CaseFile.read(folder, text.toString()).examples();
        assertThat(examples).hasSize(10_001);
        assertThat(examples.get(10_000).id()).isEqualTo("e-9999");
        assertThat(examples.get(10_000).prompt().user()).isEqualTo("Input 9999");
        assertThat(examples.get(10_000).place().line()).isEqualTo(10_009);
    }

    @Test
    @Timeout(30)
    void reads_a_file_of_five_megabytes_with_texts_of_every_length() {
        String line = "Zeile mit ä, 字 und 🙂 ".repeat(50);
        StringBuilder text = new StringBuilder(CaseFile.SHORTEST);
        for (int i = 1; i <= 100; i++) {
            text.append("  - id: e-" + i + "\n    group: card\n    reference: card\n    checks: [ keyword: card ]\n");
            text.append("    input: |-\n").append(("      " + line + "\n").repeat(i));
        }
        assertThat(text.length()).isGreaterThan(5_000_000);
        List<Example> examples = CaseFile.read(folder, text.toString()).examples();
        assertThat(examples.get(100).input())
                .isEqualTo((line + "\n").repeat(100).stripTrailing() + " ");
        assertThat(examples).hasSize(101);
    }

    @Test
    @Timeout(30)
    void tells_the_first_fifty_of_ten_thousand_problems_and_how_many_more_there_are() {
        StringBuilder text = new StringBuilder(CaseFile.SHORTEST);
        for (int i = 0; i < 10_000; i++) {
            text.append("  - {id: e-%d, group: crad, input: I, reference: R}\n".formatted(i));
        }
        UserFile file = UserFile.write(folder.resolve("cards.yaml"), text.toString());
        String message = file.refusal(CaseFile::read);
        assertThat(message).startsWith("10000 problems in cards.yaml\ncards.yaml:10:22: unknown group \"crad\"\n");
        assertThat(message).endsWith("\n… and 9950 more").hasLineCount(1 + 50 * 2 + 1);
        assertThat(file.problems(CaseFile::read)).hasSize(10_000);
    }
}
