package dev.labstone.check.similarity;

import static dev.labstone.check.Outcome.ERROR;
import static dev.labstone.check.Outcome.FAIL;
import static dev.labstone.check.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.labstone.files.InvalidFileException;
import dev.labstone.testing.Checking;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RougeCheckTest {

    private static String score(String type, String measure, String text, String answer) {
        return Checking.of(
                        "- { rouge: { text: '{{gold}}', type: %s, measure: %s }, threshold: 0.5 }"
                                .formatted(type, measure),
                        "gold: \"" + text + "\"")
                .verdictOn(answer)
                .score()
                .orElseThrow()
                .toPlainString();
    }

    /**
     * Precision, recall and F1 of rouge-score 0.1.2 (google-research), rounded to four digits. The first row is the example
     * of its documentation, without the stemmer; the next three are those of Lin 2004, section 3.1 (ROUGE-L 3/4, 1/2 and
     * 1/2), those with "testing" stand in its own tests.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The quick brown fox jumps over the lazy dog | The quick brown dog jumps on the log. | 1 | 0.75   | 0.6667 | 0.7059
            The quick brown fox jumps over the lazy dog | The quick brown dog jumps on the log. | 2 | 0.2857 | 0.25   | 0.2667
            The quick brown fox jumps over the lazy dog | The quick brown dog jumps on the log. | L | 0.625  | 0.5556 | 0.5882
            police killed the gunman | police kill the gunman   | L | 0.75   | 0.75   | 0.75
            police killed the gunman | the gunman kill police   | L | 0.5    | 0.5    | 0.5
            police killed the gunman | the gunman police killed | L | 0.5    | 0.5    | 0.5
            police killed the gunman | the gunman kill police   | 2 | 0.3333 | 0.3333 | 0.3333
            police killed the gunman | the gunman police killed | 1 | 1      | 1      | 1
            testing one two          | testing                  | 1 | 1      | 0.3333 | 0.5
            testing one two          | testing                  | 2 | 0      | 0      | 0
            testing one two          | testing one              | 2 | 1      | 0.5    | 0.6667
            testing one two          | testing one              | L | 1      | 0.6667 | 0.8
            testing one two          | testing two              | L | 1      | 0.6667 | 0.8
            testing one two          | /                        | L | 0      | 0      | 0
            don't_do that 3.5        | Don't do that: 3 5       | 2 | 1      | 1      | 1
            a b c                    | c b a                    | L | 0.3333 | 0.3333 | 0.3333
            """)
    void agreesWithPublishedValues(
            String text, String answer, String type, String precision, String recall, String measure) {
        assertThat(score(type, "precision", text, answer)).isEqualTo(precision);
        assertThat(score(type, "recall", text, answer)).isEqualTo(recall);
        assertThat(score(type, "f1", text, answer)).isEqualTo(measure);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Zürich Łódź    | zürich, łódź!           | 1
                    Зимой идёт снег | снег идёт зимой        | 0.3333
                    東京です       | 東京だ。                | 0.5714
                    ภาษาไทย        | ภาษาไทย                 | 1
                    שלום עולם      | שלום                    | 0.6667
                    ok 👍          | 👍🏽 OK                   | 1
                    one two        | '```text\none two\n```' | 0.8
                    10²            | 102                     | 0
                    """)
    void knowsWordsOfOtherScripts(String text, String answer, String score) {
        assertThat(score("L", "f1", text, answer)).isEqualTo(score);
    }

    @Test
    void theNearestReferenceCounts() {
        Checking check = Checking.of("- { rouge: [first something, first text], threshold: 0.5 }");

        assertThat(check.verdictOn("text first text").reason())
                .isEqualTo(
                        "ROUGE-L F1 0.8 against \"first text\": 2 of 2 words of the reference and 2 of 3 of the answer"
                                + " agree; the answer is \"text first text\"");
    }

    @Test
    void namesMissingPairs() {
        Checking check =
                Checking.of("- { rouge: { text: the quick brown fox, type: 2, measure: recall }, threshold: 1 }");

        assertThat(check.verdictOn("A quick brown dog").reason())
                .isEqualTo(
                        "ROUGE-2 recall 0.3333 against \"the quick brown fox\": 1 of 3 pairs of words of the reference"
                                + " and 1 of 3 of the answer agree; missing \"the quick\", \"brown fox\"; the answer is \"A quick"
                                + " brown dog\"");
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'\n'", "\u200B", "...", "\uD83D\uDC4D\uFE0F"})
    void anAnswerThatSaysNothingFails(String answer) {
        for (String type : Rouge.TYPES) {
            assertThat(Checking.of("- { rouge: { text: yes sir, type: " + type + " }, threshold: 0.0001 }")
                            .outcomeOf(answer))
                    .isEqualTo(FAIL);
        }
    }

    @Tag("slow")
    @Test
    @Timeout(60)
    void anAnswerOfAMegabyteEnds() {
        String answer = "one two ".repeat(1 << 17);

        Checking few = Checking.of("- { rouge: two one three, threshold: 0.5 }");

        assertThat(few.outcomeOf(answer)).isEqualTo(FAIL);
        assertThat(few.outcomeOf("x".repeat(1 << 20))).isEqualTo(FAIL);
        assertThat(few.outcomeOf("東".repeat(1 << 20))).isEqualTo(FAIL);
        Checking check = Checking.of("- { rouge: '{{long}}', threshold: 0.5 }", "long: " + answer.strip());
        assertThat(check.outcomeOf(answer)).isEqualTo(PASS);
        assertThat(check.outcomeOf(answer + "three")).isEqualTo(ERROR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "..."                        | nothing is left of the text to compare
                    { text: one, type: 2 }       | the text is too short to compare
                    { text: one, type: 3 }       | one of 1, 2, L
                    { text: one, type: l }       | one of 1, 2, L
                    { text: one, measure: f2 }   | one of f1, precision, recall
                    { type: L }                  | "text" is missing
                    { text: one, stem: true }    | "stem"
                    """)
    void refusesWhatMakesNoSense(String settings, String problem) {
        assertThatExceptionOfType(InvalidFileException.class)
                .isThrownBy(() -> Checking.of("- rouge: " + settings + "\n  threshold: 0.5"))
                .withMessageContaining(problem);
    }

    @Test
    void theLongestCommonSubsequenceKeepsItsLaws() {
        Random random = new Random(2_004);
        for (int i = 0; i < 2_000; i++) {
            List<String> left = words(random);
            List<String> right = words(random);
            int length = CommonSubsequence.length(left, right, new Budget());

            assertThat(length).isEqualTo(CommonSubsequence.length(right, left, new Budget()));
            assertThat(length).isEqualTo(slowly(left, right));
            List<String> longer = new ArrayList<>(right);
            longer.addAll(left);
            assertThat(CommonSubsequence.length(left, longer, new Budget())).isEqualTo(left.size());
        }
    }

    /** By the definition, without a table. */
    private static int slowly(List<String> left, List<String> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        List<String> leftRest = left.subList(1, left.size());
        List<String> rightRest = right.subList(1, right.size());
        return left.get(0).equals(right.get(0))
                ? 1 + slowly(leftRest, rightRest)
                : Math.max(slowly(left, rightRest), slowly(leftRest, right));
    }

    private static List<String> words(Random random) {
        return random.ints(random.nextInt(8), 0, 3).mapToObj(Integer::toString).toList();
    }
}
