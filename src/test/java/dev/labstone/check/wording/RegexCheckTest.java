package dev.labstone.check.wording;

import static dev.labstone.check.Outcome.ERROR;
import static dev.labstone.check.Outcome.FAIL;
import static dev.labstone.check.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.labstone.check.Outcome;
import dev.labstone.check.Verdict;
import dev.labstone.files.InvalidFileException;
import dev.labstone.testing.Checking;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegexCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    '(?m)^CODE: 2538$'     | PASS | 'first\nCODE: 2538\nlast'
                    '(?m)^CODE: 2538$'     | PASS | 'first\r\nCODE: 2538\r\nlast'
                    '(?m)^CODE: 2538$'     | FAIL | 'CODE: 25380'
                    '(?m)^CODE: 2538$'     | FAIL | 'code: 2538'
                    '(?i)code: 2538'       | PASS | 'Code: 2538'
                    '(?iu)ÄRGER'           | PASS | 'ärger'
                    '^a.c$'                | FAIL | 'a\nc'
                    '(?s)^a.c$'            | PASS | 'a\nc'
                    """)
    void findsAPattern(String regex, Outcome outcome, String answer) {
        assertThat(Checking.of("- regex: '" + regex + "'").outcomeOf(answer)).isEqualTo(outcome);
        assertThat(Checking.of("- regex: { find: '" + regex + "' }").outcomeOf(answer))
                .isEqualTo(outcome);
    }

    @Test
    void matchesTheWholeAnswerButForSpacesAtItsEnds() {
        Checking check = Checking.of("- regex: { full: 'CODE: \\d+' }");

        assertThat(check.outcomeOf("\n CODE: 12 \n")).isEqualTo(PASS);
        assertThat(check.outcomeOf("CODE: 12 or so")).isEqualTo(FAIL);
        assertThat(check.outcomeOf("The CODE: 12")).isEqualTo(FAIL);
    }

    @Test
    void ignoresNothingUnlessToldSo() {
        assertThat(Checking.of("- regex: '^CODE'").outcomeOf("**CODE**")).isEqualTo(FAIL);
        assertThat(Checking.of("- regex: { find: '^code', ignore: [markdown, case] }")
                        .outcomeOf("**CODE**"))
                .isEqualTo(PASS);
        assertThat(Checking.of("- regex: { full: \"it's\", ignore: [unicode] }").outcomeOf("it\u2019s"))
                .isEqualTo(PASS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void neverMatchesAnEmptyAnswer(String answer) {
        assertThat(Checking.of("- regex: '(?s)^(?!.*sorry)'").verdictOn(answer).reason())
                .isEqualTo("found an empty answer");
        assertThat(Checking.of("- regex: { full: '.*' }").outcomeOf(answer)).isEqualTo(FAIL);
        assertThat(Checking.of("- regex: '(?s)^(?!.*sorry)'").outcomeOf("fine")).isEqualTo(PASS);
    }

    @Test
    void quotesWhatIsFilledIn() {
        Checking check = Checking.of("- regex: '^{{value}}$'", "value: 'a.c (x|y) \\E [z]+ $1 {{value}}'");

        assertThat(check.outcomeOf("a.c (x|y) \\E [z]+ $1 {{value}}")).isEqualTo(PASS);
        assertThat(check.outcomeOf("abc (x|y) \\E [z]+ $1 {{value}}")).isEqualTo(FAIL);
    }

    @Test
    void quotesWhatIsFilledIntoAPatternWithComments() {
        Checking check = Checking.of("- regex: '(?x) ^ {{value}} $ # the end'", "value: 'a b # c'");

        assertThat(check.outcomeOf("a b # c")).isEqualTo(PASS);
        assertThat(check.outcomeOf("ab")).isEqualTo(FAIL);
    }

    @Test
    void takesWhatIsFilledInAsOneUnit() {
        Checking check = Checking.of("- regex: '^{{code}}?$'", "code: '2538'");

        assertThat(check.outcomeOf("2538")).isEqualTo(PASS);
        assertThat(check.outcomeOf("253")).isEqualTo(FAIL);
    }

    @Test
    void saysWhatIsMissingAndShowsTheAnswer() {
        Checking check = Checking.of("- regex: '^{{code}}$'", "code: '25.8'");

        assertThat(check.verdictOn("no\ncode").reason()).isEqualTo("missing \"^25.8$\"; the answer is \"no code\"");
        assertThat(Checking.of("- regex: { full: a }").verdictOn("ab").reason())
                .isEqualTo("missing \"a\" as the whole answer; the answer is \"ab\"");
    }

    @Test
    void showsWhereItMatched() {
        assertThat(Checking.of("- regex: 'c+'").verdictOn("abccd").reason()).isEqualTo("found \"abccd\"");
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"(a*)*\\1b", "(a|aa)+\\1?b", "(.*a){25}$", "(?:a{1,64}){1,64}b"})
    @Timeout(60)
    void endsWithAnErrorWhereAPatternTakesTooLong(String regex) {
        Checking check = Checking.of("- regex: '" + regex + "'");
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            verdicts.add(check.verdictOn("a".repeat(64) + "!"));
        }

        assertThat(verdicts.get(0)).isEqualTo(verdicts.get(1));
        assertThat(verdicts.get(0).outcome()).isEqualTo(ERROR);
        assertThat(verdicts.get(0).score()).isEmpty();
        assertThat(verdicts.get(0).reason()).startsWith("the pattern \"" + regex + "\" takes too long on this answer");
    }

    @Tag("slow")
    @Test
    @Timeout(60)
    void hasNoMoreTimeForTheOppositeOfACatastrophe() {
        assertThat(Checking.of("- not: { regex: '(.*a){25}$' }").outcomeOf("a".repeat(64) + "!"))
                .isEqualTo(ERROR);
    }

    @Test
    @Timeout(60)
    void doesNotDependOnTheStackOfTheCaller() throws InterruptedException {
        Checking check = Checking.of("- regex: { full: '(a|b)*' }");
        String answer = "ab".repeat(50_000);
        List<Outcome> outcomes = new ArrayList<>();
        for (long stack : List.of(256L * 1024, 64L * 1024 * 1024)) {
            Thread thread = new Thread(null, () -> outcomes.add(check.outcomeOf(answer)), "stack", stack);
            thread.start();
            thread.join(Duration.ofMinutes(1).toMillis());
        }

        assertThat(outcomes).containsExactly(PASS, PASS);
    }

    @Tag("slow")
    @Test
    @Timeout(60)
    void isDoneSoonWithAVeryLongAnswer() {
        String answer = "lorem ipsum\n".repeat(90_000);

        assertThat(Checking.of("- regex: '(?m)^needle$'").verdictOn(answer).reason())
                .hasSizeLessThan(200);
        assertThat(Checking.of("- regex: '(?m)^needle$'").outcomeOf(answer + "needle"))
                .isEqualTo(PASS);
        assertThat(Checking.of("- regex: { full: '(?:.|\\n)*' }").outcomeOf(answer + answer + answer + answer))
                .isIn(PASS, ERROR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "''",
                "' '",
                "'('",
                "'*a'",
                "'(?<=(a)\\1*)b'",
                "'\\p{Nope}'",
                "'\\N{NOPE}'",
                "'{{'",
                "{}",
                "{ find: a, full: b }",
                "{ find: a, flags: i }",
                "{ find: a, ignore: [everything] }",
                "[a, b]",
            })
    void refusesWhatIsNoPattern(String settings) {
        assertThatExceptionOfType(InvalidFileException.class).isThrownBy(() -> Checking.of("- regex: " + settings));
    }

    @Test
    void saysWhereAPatternIsWrong() {
        assertThatExceptionOfType(InvalidFileException.class)
                .isThrownBy(() -> Checking.of("- regex: 'ab(c'"))
                .withMessageContaining("sample.yaml:10:14: not a regular expression: Unclosed group near character 5")
                .withMessageContaining("found:    ab(c");
    }
}
