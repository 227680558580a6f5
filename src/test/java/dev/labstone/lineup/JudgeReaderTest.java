package dev.labstone.lineup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.labstone.files.InvalidFileException;
import dev.labstone.testing.CasesFolder;
import dev.labstone.usecase.Role;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeReaderTest {

    @TempDir
    Path folder;

    @Test
    void judgesHaveNamesAndAnswerNoExamples() {
        Lineup jury = read("[ { recorded: a }, { openai: \"http://h/v1\", model: m }, { recorded: b } ]");
        assertThat(jury.judges()).containsOnlyKeys("judge", "judge-2", "judge-3");
        assertThat(jury.judges().keySet()).first().isEqualTo("judge");
        assertThat(jury.roles()).containsExactly(Role.BASE);
        assertThat(read("{ recorded: judge }").judges()).containsOnlyKeys("judge");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                       | models.yaml:4:12: the jury is empty
            [ { recorded: a }, { recorded: a } ]     | models.yaml:4:12: the same judge sits twice
            { ilab: trained }                        | the student that is tested cannot be the judge
            a                                        | a judge must be a map
            [ { recorded: a }, b ]                   | a judge must be a map
            """)
    void tellsWhoCannotJudge(String judge, String problem) {
        assertThat(catchThrowableOfType(InvalidFileException.class, () -> read(judge))
                        .getMessage())
                .contains(problem)
                .contains("expected: ");
    }

    private Lineup read(String judge) {
        return new CasesFolder(folder)
                .withLineup("base: { recorded: base }", "judge: " + judge)
                .lineup();
    }
}
