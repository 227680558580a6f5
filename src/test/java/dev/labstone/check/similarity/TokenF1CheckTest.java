package dev.labstone.check.similarity;

import static dev.labstone.check.Outcome.FAIL;
import static dev.labstone.check.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.labstone.check.Verdict;
import dev.labstone.files.InvalidFileException;
import dev.labstone.testing.Checking;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenF1CheckTest {

    private static Verdict verdict(String text, String answer) {
        return Checking.of("- { token-f1: '{{gold}}', threshold: 0.5 }", "gold: \"" + text + "\"")
                .verdictOn(answer);
    }

    /** What the functions normalize_answer and compute_f1 of SQuAD's evaluate-v2.0.py give, run with Python 3.11. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Denver Broncos          | The Denver Broncos              | 1
                    Denver Broncos          | Denver                          | 0.6667
                    Denver Broncos          | the Broncos of Denver, Colorado | 0.6667
                    in the 10th century     | 10th and 11th centuries         | 0.2857
                    Gold                    | gold.                           | 1
                    gold gold               | gold                            | 0.6667
                    Santa Clara, California | Santa Clara's Levi's Stadium    | 0.2857
                    Paris                   | the                             | 0
                    Paris                   | The, a: an!                     | 0
                    well-known              | well known                      | 0
                    2.5                     | 25                              | 1
                    an apple a day          | day of apples                   | 0.4
                    """)
    void agreesWithTheScriptOfSquad(String text, String answer, String score) {
        assertThat(verdict(text, answer).score().orElseThrow()).isEqualByComparingTo(score);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    東京です       | 東京。                  | 0.6667
                    กรุงเทพ        | กรุงเทพ                 | 1
                    Łódź           | “łódź”                  | 1
                    café           | cafe\u0301              | 1
                    שלום עולם      | שלום                    | 0.6667
                    ok 👍          | 👍                      | 0.6667
                    Paris          | **Paris**               | 1
                    Paris          | '```\nParis\n```'       | 1
                    Paris          | '```text\nParis\n```'   | 0.6667
                    Paris          | It is Paris of course   | 0.3333
                    Theo           | Theo                    | 1
                    """)
    void splitsOtherScriptsToo(String text, String answer, String score) {
        assertThat(verdict(text, answer).score().orElseThrow()).isEqualByComparingTo(score);
    }

    @Test
    void takesACharacterOfAScriptWithoutSpacesForAWord() {
        assertThat(WordTokens.squad("The MQ管理器, ver. 9.4")).isEqualTo(List.of("mq", "管", "理", "器", "ver", "94"));
    }

    @Test
    void takesTheNearestReferenceAndNamesWhatIsMissing() {
        Checking check = Checking.of("- { token-f1: [the host name, 'port of the queue manager'], threshold: 0.9 }");

        assertThat(check.verdictOn("The queue port?").reason())
                .isEqualTo("score 0.6667 of 0.9 needed: token F1 0.6667 against \"port of the queue manager\": 2 of 4"
                        + " words of the reference and 2 of 2 of the answer agree; missing \"of\", \"manager\"; the answer"
                        + " is \"The queue port?\"");
        assertThat(check.outcomeOf("Host: NAME")).isEqualTo(PASS);
    }

    @Test
    void namesOnlyAFewMissingWords() {
        assertThat(verdict("a1 b2 c3 d4 e5 f6 b2", "x").reason())
                .contains("missing \"a1\", \"b2\", \"c3\", \"d4\" and 2 more; the answer");
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'\n'", "\u200B", "...", "the"})
    void anAnswerThatSaysNothingFails(String answer) {
        assertThat(Checking.of("- { token-f1: Yes, threshold: 0.0001 }").outcomeOf(answer))
                .isEqualTo(FAIL);
    }

    @Tag("slow")
    @Test
    @Timeout(60)
    void anAnswerOfAMegabyteEnds() {
        Checking check = Checking.of("- { token-f1: one two three, threshold: 0.5 }");

        assertThat(check.outcomeOf("one ".repeat(1 << 18))).isEqualTo(FAIL);
        assertThat(check.outcomeOf("東".repeat(1 << 20))).isEqualTo(FAIL);
        assertThat(check.outcomeOf("-".repeat(1 << 20))).isEqualTo(FAIL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "the"             | nothing is left of the text to compare
                    [Paris, "..."]    | nothing is left of the text to compare
                    { txt: a }        | "txt"
                    { ignore: [case] } | "text" is missing
                    """)
    void refusesWhatMakesNoSense(String settings, String problem) {
        assertThatExceptionOfType(InvalidFileException.class)
                .isThrownBy(() -> Checking.of("- token-f1: " + settings + "\n  threshold: 0.5"))
                .withMessageContaining(problem);
    }
}
