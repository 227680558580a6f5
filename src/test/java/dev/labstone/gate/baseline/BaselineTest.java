package dev.labstone.gate.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.labstone.evaluation.Run;
import dev.labstone.testing.CasesFolder;
import dev.labstone.testing.Marked;
import dev.labstone.testing.Runs;
import dev.labstone.usecase.Example;
import dev.labstone.usecase.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineTest {

    private static final List<Role> PAIR = List.of(Role.BASE, Role.TRAINED);

    @TempDir
    Path folder;

    @Test
    void reads_back_as_it_was_written_with_an_example_on_a_line() {
        Baseline baseline = Baseline.of(run(PAIR, "Paris"), Optional.empty())
                .accepting("the \"old\" way", List.of("nepal"), Role.TRAINED);
        Path file = folder.resolve("baseline.json");
        baseline.write(file);
        assertThat(Baseline.read(file, "capitals")).contains(baseline);
        assertThat(file).content().matches("""
                        \\{
                          "version" : 2,
                          "useCase" : "capitals",
                          "models" : \\{
                            "base" : \\{"name":"Small base","identity":"[0-9a-f]{12}"},
                            "trained" : \\{"name":"Small trained","identity":"[0-9a-f]{12}"}
                          },
                          "accepted" : \\[
                            \\{"reason":"the \\\\"old\\\\" way","examples":\\["nepal"]}
                          ],
                          "examples" : \\{
                            "france" : \\{"digest":"[0-9a-f]{12}","outcomes":\\{"base":"PASS","trained":"PASS"}},
                            "italy" : \\{"digest":"[0-9a-f]{12}","outcomes":\\{"base":"FAIL","trained":"FAIL"}},
                            "japan" : .*
                            "nepal" : .*
                          }
                        }
                        """);
    }

    @Test
    void a_lineup_without_trained_models_leaves_what_the_baseline_says_of_them() {
        Baseline first = Baseline.of(run(PAIR, "Paris"), Optional.empty());
        Baseline second = Baseline.of(run(List.of(Role.GRANITE), "Rome"), Optional.of(first));
        assertThat(second.models()).containsOnlyKeys("base", "trained", "granite");
        assertThat(second.examples().get("france").outcomes()).containsOnlyKeys("base", "trained", "granite");
    }

    @Test
    void what_was_accepted_stays_for_as_long_as_it_fails() {
        Baseline first = Baseline.of(Marked.run("all", "++ +- +-"), Optional.empty())
                .accepting("first", List.of("e1", "e2"), Role.TRAINED);
        Baseline second = Baseline.of(Marked.run("all", "+- ++ +-"), Optional.of(first))
                .accepting("second", List.of("e0"), Role.TRAINED);
        assertThat(second.accepted())
                .containsExactly(new Accepted("first", List.of("e2")), new Accepted("second", List.of("e0")));
        assertThat(second.accepting("third", List.of("e0", "e2"), Role.TRAINED).accepted())
                .containsExactly(new Accepted("third", List.of("e0", "e2")));
    }

    /** Each row replaces something in the file of the use case: what is asked or demanded, or what is neither. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            input: France                              | input: Francia                                | false
            reference: Paris                           | reference: Lyon                               | false
            Answer with one word.                      | Answer with a word.                           | false
            max_tokens: 16                             | max_tokens: 17                                | false
            { keyword: "{{reference}}" }               | { exact: "{{reference}}" }                    | false
            { keyword: "{{reference}}" }               | { keyword: "{{reference}}", weight: 2 }       | false
            { keyword: "{{reference}}" }               | { keyword: "{{reference}}", weight: 1.0 }     | true
            { keyword: "{{reference}}" }               | { keyword: "{{reference}}", threshold: 0.5 }  | false
            { keyword: "{{reference}}" }               | not: { keyword: "{{reference}}" }             | false
            title: Europe                              | title: Old Europe                             | true
            title: Capitals                            | title: Capital cities                         | true
            leaf: compositional_skills/capitals                | leaf: knowledge/cities                        | true
            """)
    void knows_an_example_as_long_as_it_is_the_same(String part, String by, boolean same) throws Exception {
        CasesFolder cases = new CasesFolder(folder.resolve("cases")).withExamples();
        Baseline baseline = Baseline.of(run(PAIR, "Paris"), Optional.empty());
        Path file = cases.path().resolve("capitals.yaml");
        assertThat(file).content().contains(part);
        Files.writeString(
                file, "# a comment moves every line\n" + Files.readString(file).replace(part, by));
        Example france = cases.useCase().examples().get(0);
        assertThat(baseline.known(france).isPresent()).isEqualTo(same);
        assertThat(baseline.names(france)).isTrue();
    }

    @Test
    void a_broken_baseline_is_told_with_its_line() throws Exception {
        Path file = Files.writeString(folder.resolve("baseline.json"), "{\n  \"version\": 2,\n  oops\n}");
        assertThatThrownBy(() -> Baseline.read(file, "capitals"))
                .isInstanceOf(BaselineException.class)
                .hasMessageContaining("baseline.json: line 3");
    }

    @Test
    void a_baseline_with_an_unknown_outcome_is_told() throws Exception {
        String text =
                "{\"version\":2,\"useCase\":\"capitals\",\"examples\":{\"a\":{\"outcomes\":{\"base\":\"GOOD\"}}}}";
        Path file = Files.writeString(folder.resolve("baseline.json"), text);
        assertThatThrownBy(() -> Baseline.read(file, "capitals"))
                .isInstanceOf(BaselineException.class)
                .hasMessageContaining("GOOD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\":1,\"useCase\":\"capitals\",\"models\":{},\"examples\":{}}",
                "{\"version\":2,\"useCase\":\"rivers\",\"models\":{},\"examples\":{}}",
                "{\"version\":2}",
                "null",
                ""
            })
    void a_baseline_of_another_version_or_use_case_is_refused(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("baseline.json"), text);
        assertThatThrownBy(() -> Baseline.read(file, "capitals"))
                .isInstanceOf(BaselineException.class)
                .hasMessageContaining("not of version 2 and the use case capitals")
                .hasMessageContaining("-Dlabstone.update=baseline");
    }

    @Test
    void what_was_accepted_and_passes_again_is_forgotten() {
        Baseline lost = Baseline.of(Marked.run("cards", "++ +-"), Optional.empty())
                .accepting("a trade", List.of("e1"), Role.TRAINED);
        assertThat(Baseline.of(Marked.run("cards", "++ +-"), Optional.of(lost)).accepted())
                .isEqualTo(lost.accepted());
        assertThat(Baseline.of(Marked.run("cards", "++ ++"), Optional.of(lost)).accepted())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "FAIL" | "ABSTAIN" | the example "e0" has ABSTAIN for trained; expected PASS or FAIL
            "FAIL" | "FIAL"    | delete it and run mvn verify
            "e1"   | "e0"      | Duplicate field 'e0'
            : 2    | : "2"     | it is not of version 2
            """)
    void a_baseline_that_was_edited_by_hand_is_told(String from, String to, String why) {
        Path file = Path.of("cases/marked/baseline.json");
        String text = BaselineText.of(Baseline.of(Marked.run("cards", "+- ++"), Optional.empty()));
        assertThat(text).contains(from);
        assertThatThrownBy(() -> Baseline.read(file, text.replaceFirst(Pattern.quote(from), to), "marked"))
                .isInstanceOf(BaselineException.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("line -1");
    }

    @Test
    void an_example_without_outcomes_is_new() throws Exception {
        String text = "{\"version\":2,\"useCase\":\"capitals\",\"examples\":{\"france\":null}}";
        Path file = Files.writeString(folder.resolve("baseline.json"), text);
        Example france = run(PAIR, "Paris").useCase().examples().get(0);
        assertThat(Baseline.read(file, "capitals").orElseThrow().known(france)).isEmpty();
    }

    private Run run(List<Role> roles, String... answers) {
        CasesFolder cases = new CasesFolder(folder.resolve("cases")).withExamples();
        return Runs.of(cases.useCase(), roles, (role, example) -> String.join(" ", answers));
    }
}
