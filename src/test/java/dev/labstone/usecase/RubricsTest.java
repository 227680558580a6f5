package dev.labstone.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RubricsTest {

    private static final String LEVELS = "levels: { bad: { score: 0, means: b }, good: { score: 1, means: c } }";
    private static final String TOP = """
            title: Cards
            rubrics:
              clear: { criterion: 'How clear is {{input}}', %s }
            """.formatted(LEVELS);

    @TempDir
    Path folder;

    @Test
    void aCheckNamesOneAndIsCalledLikeIt() {
        UseCase useCase = read("[ rubric: clear, not: { rubric: clear } ]");
        assertThat(useCase.examples().get(0).checks())
                .extracting(CheckSpec::label)
                .containsExactly("rubric clear", "not rubric clear");
    }

    @Test
    void oneMayCarryANameOfItsOwn() {
        String named = whole("[ rubric: clear ]").replace("{ criterion:", "{ name: clarity, criterion:");
        assertThat(CaseFile.read(folder, named).examples().get(0).checks())
                .extracting(CheckSpec::label)
                .containsExactly("rubric clarity");
    }

    @Test
    void whatNobodyNamesTestsNothing() {
        assertThat(problems("[ keyword: a ]"))
                .singleElement()
                .asString()
                .startsWith("cards.yaml:4:10: no check names the rubric \"clear\"")
                .contains("a check \"rubric: clear\", or no such rubric");
    }

    @Test
    void whatIsNotThereIsNamedWithWhatIs() {
        assertThat(problems("[ rubric: claer, rubric: clear ]"))
                .singleElement()
                .asString()
                .contains("there is no rubric \"claer\"", "one of clear; did you mean \"clear\"?");
    }

    @Test
    void whatIsWrongWithOneIsToldOnce() {
        String wrong = whole("[ rubric: clear ]").replace("score: 1", "score: 7");
        assertThat(CaseFile.problems(folder, wrong)).singleElement().asString().contains("a number from 0 to 1");
        assertThat(CaseFile.problems(folder, whole("[ rubric: clear ]").replace("{{input}}", "{{inptu}}")))
                .singleElement()
                .asString()
                .contains("{{inptu}}");
    }

    private UseCase read(String checks) {
        return CaseFile.read(folder, whole(checks));
    }

    private List<String> problems(String checks) {
        return CaseFile.problems(folder, whole(checks));
    }

    private static String whole(String checks) {
        return CaseFile.SHORTEST.replace("title: Cards\n", TOP).replace("[ keyword: card ]", checks);
    }
}
