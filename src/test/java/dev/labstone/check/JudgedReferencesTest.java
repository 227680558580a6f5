package dev.labstone.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.labstone.files.InvalidFileException;
import dev.labstone.testing.CasesFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sure of a reference or a wrong answer whatever a judge will say. */
class JudgedReferencesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "checks: [ keyword: Rome, question: Is it so ]",
                "checks: [ question: Is it so, not: { keyword: Paris } ]",
                "threshold: 0.9, checks: [ keyword: Rome, question: Is it so ]",
                "checks: [ any: [ keyword: Rome, all: [ keyword: Ostia, question: Is it so ] ] ]",
            })
    void aReferenceThatFailsAnOrdinaryCheckIsNotHiddenByAJudgedOne(String checks) {
        assertThat(refusal(checks))
                .contains("the reference of \"france\" does not pass the checks of its own example")
                .doesNotContain("no judge was asked");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wrong: Paris!, checks: [ any: [ keyword: Paris, question: Is it so ] ]",
                "wrong: Paris!, threshold: 0.5, checks: [ { keyword: Paris, weight: 3 }, question: Is it so ]",
            })
    void soIsAWrongAnswerThatPassesInAnyCase(String checks) {
        assertThat(refusal(checks)).contains("a wrong answer of \"france\" passes the checks of its own example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "checks: [ question: Is it so ]",
                "checks: [ keyword: Paris, question: Is it so ]",
                "checks: [ any: [ keyword: Rome, question: Is it so ] ]",
                "threshold: 0.5, checks: [ keyword: Rome, question: Is it so ]",
                "wrong: Paris!, checks: [ keyword: Paris, question: Is it so ]",
                "wrong: Paris!, threshold: 0.9, checks: [ { keyword: Paris, weight: 3 }, question: Is it so ]",
                "checks: [ keyword: Paris, { question: Is it so, weight: 0 } ]",
            })
    void whatAJudgeMayStillDecideIsNoMistake(String checks) {
        assertThatCode(() -> verify(checks)).doesNotThrowAnyException();
    }

    private String refusal(String checks) {
        return catchThrowableOfType(InvalidFileException.class, () -> verify(checks))
                .getMessage();
    }

    private void verify(String checks) {
        CasesFolder cases = new CasesFolder(folder).write(CasesFolder.USE_CASE + ".yaml", """
                        use_case: capitals
                        title: Capitals
                        groups: { all: { leaf: none } }
                        examples:
                          - { id: france, group: all, input: France, reference: Paris, %s }
                        """.formatted(checks));
        References.verify(cases.useCase(), Checks.load());
    }
}
