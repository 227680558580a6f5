package dev.labstone.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.labstone.files.InvalidFileException;
import dev.labstone.testing.CasesFolder;
import dev.labstone.usecase.UseCase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which checks tell no wrong answer from a right one. */
class DryRunTest {

    @TempDir
    private Path folder;

    private UseCase useCase(String checks, String wrong) {
        String example = "  - id: france\n    group: europe\n    input: France\n    reference: Paris, of course\n"
                + wrong + "    checks:\n" + checks.indent(6);
        return new CasesFolder(folder)
                .withExamples(example
                        + CasesFolder.example("italy", "europe", "Italy", "Rome")
                        + CasesFolder.example("japan", "asia", "Japan", "Tokyo"))
                .useCase();
    }

    private List<TriedCheck> tried(String checks, String wrong) {
        return DryRun.of(useCase(checks, wrong), Checks.load());
    }

    /** Returns the labels of the checks that test nothing. */
    private List<String> blunt(String checks, String wrong) {
        return tried(checks, wrong).stream()
                .filter(check -> check.complaint().isPresent())
                .map(check -> check.toString().replaceFirst(".*:\\d+ ", ""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- keyword: Paris",
                "- regex: Paris\n- any: [ keyword: Paris, regex: course ]",
                "- { keyword: Paris, weight: 0 }\n- keyword: course",
                "- { all: [ keyword: Paris, keyword: course ], threshold: 0.5 }",
                "- not: { any: [ keyword: Rome, keyword: France ] }",
                "- length: { min: 3, max: 5 }",
            })
    void findsNothingInChecksThatFailAWrongAnswer(String checks) {
        assertThat(blunt(checks, "")).isEmpty();
    }

    @Test
    void findsChecksThatLetEverythingPass() {
        assertThat(blunt("- keyword: Paris\n- regex: '.'\n- { length: 100, weight: 0 }", ""))
                .containsExactly("regex", "length");
        assertThat(blunt("- keyword: Paris\n- not: { keyword: sorry }", "")).containsExactly("not keyword");
    }

    @Test
    void findsMembersThatDoNothing() {
        assertThat(blunt("- any: [ keyword: Paris, regex: '.' ]", "")).containsExactly("any", "regex");
        assertThat(blunt("- not: { any: [ keyword: Rome, keyword: sorry ] }", ""))
                .containsExactly("keyword");
        assertThat(blunt("- not: { any: [ keyword: Rome, not: { regex: '.' } ] }", ""))
                .containsExactly("not regex");
    }

    @Test
    void triesWhatTheAuthorGives() {
        String checks = "- keyword: Paris\n- not: { keyword: sorry }";

        assertThat(blunt(checks, "    wrong: Sorry, not Paris\n")).isEmpty();
        assertThat(blunt(checks, "    wrong: [It is Lyon., 'Sorry, Paris']\n")).isEmpty();
        assertThat(blunt(checks, "    wrong: [It is Lyon.]\n")).containsExactly("not keyword");
    }

    @Test
    void leavesOutWhatIsNotAboutTexts() {
        assertThat(tried(
                        "- keyword: Paris\n- finish: stop\n- latency: 9\n- any: [ latency: 5, exact: Paris ]\n- question: Is it the capital?",
                        ""))
                .extracting(check -> check.toString().replaceFirst(".*:\\d+ ", ""))
                .containsExactly("keyword", "exact", "keyword", "keyword");
    }

    @Test
    void countsACheckOfAGroupOnceForAllItsExamples() {
        new CasesFolder(folder).write("capitals.yaml", """
                use_case: capitals
                title: Capitals
                groups: { europe: { checks: [ regex: '{{reference}}', not: { keyword: '{{bad}}' } ] } }
                examples:
                  - { id: france, group: europe, input: France, reference: Paris, bad: Lyon }
                  - { id: italy, group: europe, input: Italy, reference: Rome, bad: Italy }
                """);

        List<TriedCheck> tried = DryRun.of(new CasesFolder(folder).useCase(), Checks.load());

        assertThat(tried)
                .hasSize(2)
                .allSatisfy(check -> assertThat(check.complaint()).isEmpty());
    }

    @Test
    void saysWhatWasTriedAndHowToMendIt() {
        TriedCheck check = tried("- keyword: Paris\n- not: { keyword: sorry }", "    wrong: It is Lyon.\n")
                .get(1);

        assertThat(check).hasToString(folder.resolve("capitals.yaml") + ":14:9 not keyword");
        assertThat(check.complaint().orElseThrow()).isEqualTo(folder.resolve("capitals.yaml") + """
                        :14:9: the check "not keyword" lets every wrong answer pass, so it tests nothing
                            found:    france, given under "wrong:": "It is Lyon."
                                      france, input as answer: "France"
                                      france, prompt as answer: "Answer with one word. Capital of France?"
                                      france, reference of another example: "Rome"
                                      tried: 1 × given under "wrong:", 1 × empty answer, 1 × input as answer, \
                        1 × prompt as answer, 1 × reference of another example
                            expected: an answer under "wrong:" of one of these examples that this check tells from a right \
                        one, a stricter check, or none""");
    }

    @Test
    void refusesAWrongAnswerThatPasses() {
        UseCase useCase = useCase("- keyword: Paris", "    wrong: [Lyon, 'Not Paris, of course']\n");

        assertThatExceptionOfType(InvalidFileException.class)
                .isThrownBy(() -> References.verify(useCase, Checks.load()))
                .withMessageContaining("""
                        :7:5: a wrong answer of "france" passes the checks of its own example
                            found:    Not Paris, of course
                            expected: checks that let it fail, or no such answer under "wrong:\"""");
        assertThat(useCase.examples().get(0).wrong()).containsExactly("Lyon", "Not Paris, of course");
        assertThatCode(() -> References.verify(useCase("- keyword: Paris", "    wrong: Lyon\n"), Checks.load()))
                .doesNotThrowAnyException();
    }

    @Test
    void doesNotTakeWrongForAPlaceholder() {
        assertThatExceptionOfType(InvalidFileException.class)
                .isThrownBy(() -> useCase("- keyword: '{{wrong}}'", "    wrong: Lyon\n"))
                .withMessageContaining("\"wrong\" is no text for a prompt or check");
        assertThat(useCase("- keyword: Paris", "    wrong: Lyon\n")
                        .examples()
                        .get(0)
                        .fields())
                .doesNotContainKey("wrong");
        assertThat(useCase("- keyword: Paris", "").examples().get(0).wrong()).isEmpty();
    }
}
