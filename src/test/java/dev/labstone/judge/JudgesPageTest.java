package dev.labstone.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.labstone.check.Assessment;
import dev.labstone.check.Checks;
import dev.labstone.check.LeafVerdicts;
import dev.labstone.check.Opinion;
import dev.labstone.check.Outcome;
import dev.labstone.testing.Checking;
import dev.labstone.usecase.CheckSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tries everything that {@code docs/judges.md} shows. */
class JudgesPageTest {

    private static final Path PAGE = Path.of("docs/judges.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```yaml\n(.*?)^```$");
    private static final Pattern SAID = Pattern.compile("(?m)^# ([\\w, ]+): (PASS|FAIL)$");

    static Stream<Arguments> verdicts() throws IOException {
        return BLOCK.matcher(Files.readString(PAGE))
                .results()
                .map(match -> match.group(1))
                .flatMap(JudgesPageTest::verdicts);
    }

    private static Stream<Arguments> verdicts(String block) {
        List<MatchResult> said = SAID.matcher(block).results().toList();
        assertThat(said).as(block).hasSizeGreaterThan(1);
        return said.stream()
                .map(one -> argumentSet(
                        one.group(1), block, List.of(one.group(1).split(", ")), Outcome.valueOf(one.group(2))));
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void says_rightly_what_becomes_of_a_verdict(String block, List<String> said, Outcome outcome) {
        Checking checking = Checking.of(block);
        List<CheckSpec> checks = checking.example().checks();
        LeafVerdicts judged = (leaf, example, answer) -> {
            Criterion criterion = Criteria.of(leaf, example, checking.checks()).orElseThrow();
            return Jury.verdict(List.of(vote(said.get(checks.indexOf(leaf)))), criterion.menu());
        };

        Assessment assessment = Checks.assess(checking.example(), Checking.answer("x"), judged);

        assertThat(assessment.outcome()).as(assessment.commentary()).isEqualTo(outcome);
    }

    @Test
    void shows_every_check_that_asks_a_judge() throws IOException {
        String page = Files.readString(PAGE);
        for (Kind kind : Kind.values()) {
            assertThat(page).contains("### " + kind.id(), kind.id() + ":");
        }
    }

    private static Vote vote(String said) {
        return new Vote(
                new Opinion("judge", "grade-1", Optional.of(said), "so it is", false, List.of()), Optional.empty());
    }
}
