package dev.labstone.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.labstone.check.meaning.Embedders;
import dev.labstone.testing.Checking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tries everything that {@code docs/checks.md} shows. */
class ChecksPageTest {

    private static final Path PAGE = Path.of("docs/checks.md");
    private static final Path OWN_CHECK = Path.of("src/test/java/dev/labstone/checks/MaxWords.java");

    private static final List<String> JUDGED = List.of("facts", "question", "rubric", "scale");

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");
    private static final Pattern ANSWER = Pattern.compile("(?m)^# (PASS|FAIL): (.*)$");

    private static Stream<String> blocks(String language) throws IOException {
        List<MatchResult> blocks =
                BLOCK.matcher(Files.readString(PAGE)).results().toList();
        return blocks.stream().filter(block -> block.group(1).equals(language)).map(block -> block.group(2));
    }

    private static Checking read(String block) {
        if (block.startsWith("- ")) {
            return Checking.of(block);
        }
        String[] parts = block.split("(?m)^checks:\n", 2);
        return Checking.of(parts[1].replaceAll("(?m)^  ", ""), parts[0]);
    }

    static Stream<Arguments> answers() throws IOException {
        return blocks("yaml").flatMap(ChecksPageTest::answersOf);
    }

    private static Stream<Arguments> answersOf(String block) {
        Matcher answers = ANSWER.matcher(block);
        return answers.results()
                .map(answer -> argumentSet(
                        answer.group(2),
                        block,
                        Outcome.valueOf(answer.group(1)),
                        answer.group(2).replace("\\n", "\n")));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void saysRightlyWhatBecomesOfAnAnswer(String block, Outcome outcome, String answer) {
        Assessment assessment = read(block).assess(answer);

        assertThat(assessment.outcome())
                .as(assessment.commentary())
                .isEqualTo(lacksItsModel(block) ? Outcome.ERROR : outcome);
    }

    /** What asks an embedder says so, unless the profile "meaning" brings one. */
    private static boolean lacksItsModel(String block) {
        return block.contains("similar:") && Embedders.find().isEmpty();
    }

    @Test
    void showsPassingAndFailingAnswersWithEveryExample() throws IOException {
        assertThat(blocks("yaml"))
                .hasSizeGreaterThan(10)
                .allSatisfy(block -> assertThat(block).contains("# PASS: ").contains("# FAIL: "));
    }

    @Test
    void showsEveryCheck() throws IOException {
        assertThat(Files.readString(PAGE))
                .contains(Checks.load().names().stream()
                        .filter(name -> !JUDGED.contains(name)) // they stand in docs/judges.md
                        .map(name -> name + ":")
                        .toList());
    }

    @Test
    void showsTheOwnCheckThatIsTested() throws IOException {
        Optional<String> shown = blocks("java").findFirst();

        assertThat(Files.readString(OWN_CHECK)).contains(shown.orElseThrow());
    }
}
