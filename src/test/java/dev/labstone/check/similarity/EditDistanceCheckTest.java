package dev.labstone.check.similarity;

import static dev.labstone.check.Outcome.ERROR;
import static dev.labstone.check.Outcome.FAIL;
import static dev.labstone.check.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.labstone.check.Outcome;
import dev.labstone.check.Verdict;
import dev.labstone.files.InvalidFileException;
import dev.labstone.testing.Checking;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceCheckTest {

    /** The first six are the examples of Apache commons-text's LevenshteinDistance. */
    @ParameterizedTest
    @CsvSource({
        "frog, fog, 1",
        "fly, ant, 3",
        "elephant, hippo, 7",
        "hippo, elephant, 7",
        "hippo, zzzzzzzz, 8",
        "hello, hallo, 1",
        "kitten, sitting, 3",
        "Saturday, Sunday, 3",
        "東京都, 京都, 1",
        "שלום, שלומ, 1",
        "a\uD83D\uDC4Db, ab, 1",
        "a\uD83D\uDC4Db, a\uD83D\uDE00b, 1",
        "a\uD83D\uDC4Db, a\uD83D\uDE00, 2",
    })
    void countsUnicodeCharacters(String left, String right, int distance) {
        List<String> first = Characters.of(left);
        List<String> second = Characters.of(right);

        assertThat(Characters.distance(first, second, new Budget())).isEqualTo(distance);
        assertThat(Characters.distance(first, second, distance, new Budget())).isEqualTo(distance);
        assertThat(Characters.distance(first, second, distance - 1, new Budget()))
                .isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    kitten  | kitten        | 1
                    kitten  | sitting       | 0.5714
                    kitten  | Kitten        | 0.8333
                    kitten  | abcdfg        | 0
                    kitten  | '  kitten\n'  | 1
                    café    | cafe\u0301    | 1
                    ５      | 5             | 1
                    東京    | 東都          | 0.5
                    kitten  | **kitten**    | 0.6
                    kitten  | '```\nkitten\n```' | 0.4286
                    """)
    void scoresTheShareOfCharactersThatStay(String text, String answer, String score) {
        Verdict verdict =
                Checking.of("- { edit-distance: " + text + ", threshold: 0.9 }").verdictOn(answer);

        assertThat(verdict.score().orElseThrow()).isEqualByComparingTo(score);
        assertThat(verdict.outcome()).isEqualTo("1".equals(score) ? PASS : FAIL);
    }

    @ParameterizedTest
    @CsvSource({"kitten, PASS", "sitten, PASS", "sittin, PASS", "sitting, FAIL", "kit, FAIL", "kittens!, PASS"})
    void passesWithFewEdits(String answer, Outcome outcome) {
        assertThat(Checking.of("- edit-distance: { text: kitten, most: 2 }").outcomeOf(answer))
                .isEqualTo(outcome);
    }

    @Test
    void takesTheNearestReference() {
        Checking check = Checking.of("- { edit-distance: [Lisbon, '{{reference}}', Porto], threshold: 1 }");

        Verdict verdict = check.verdictOn("an answr");

        assertThat(verdict.reason())
                .isEqualTo(
                        "edit score 0.8889 against \"an answer\": 1 edit in 9 characters; the answer is \"an answr\"");
        assertThat(check.outcomeOf("Porto")).isEqualTo(PASS);
    }

    @Test
    void saysHowManyEditsAreNeeded() {
        Checking check = Checking.of("- edit-distance: { text: kitten, most: 2 }");

        assertThat(check.verdictOn("sitting").reason())
                .isEqualTo("edit score 0 against \"kitten\": more than 2 edits; the answer is \"sitting\"");
        assertThat(check.verdictOn("sittin").reason())
                .isEqualTo("edit score 1 against \"kitten\": 2 edits of at most 2; the answer is \"sittin\"");
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'\n'", "\u200B", "\uFEFF\u200B"})
    void anAnswerThatSaysNothingFails(String answer) {
        assertThat(Checking.of("- { edit-distance: Yes, threshold: 0.0001 }").outcomeOf(answer))
                .isEqualTo(FAIL);
        assertThat(Checking.of("- edit-distance: { text: Yes, most: 2 }").outcomeOf(answer))
                .isEqualTo(FAIL);
        assertThat(Checking.of("- not: { edit-distance: { text: Yes, most: 2 } }")
                        .outcomeOf(""))
                .isEqualTo(FAIL);
    }

    @Tag("slow")
    @Test
    @Timeout(60)
    void anAnswerOfAMegabyteEnds() {
        String answer = "a".repeat(1 << 20);

        assertThat(Checking.of("- edit-distance: " + "b".repeat(50) + "\n  threshold: 0.5")
                        .outcomeOf(answer))
                .isEqualTo(FAIL);
        assertThat(Checking.of("- edit-distance: { text: '{{long}}', most: 40 }", "long: " + "a".repeat((1 << 20) - 9))
                        .outcomeOf(answer))
                .isEqualTo(PASS);
        assertThat(Checking.of("- edit-distance: { text: short, most: 2 }").outcomeOf(answer))
                .isEqualTo(FAIL);
        Verdict verdict = Checking.of("- edit-distance: " + "b".repeat(100) + "\n  threshold: 0.5")
                .verdictOn(answer);
        assertThat(verdict.outcome()).isEqualTo(ERROR);
        assertThat(verdict.reason())
                .startsWith("the answer has 1048576 characters, too many to compare with \"bbb")
                .endsWith("(more than 100000000 steps); bound it with max_tokens");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "  "                               | nothing is left of the text to compare
                    "\u200B"                           | nothing is left of the text to compare
                    []                                 | the list is empty
                    [a, [b]]                           | a reference must be text
                    { most: 2 }                        | "text" is missing
                    { text: }                          | "text" has no value
                    { text: abc, most: 3 }             | a text has only 3 characters
                    { text: [abcdef, ab], most: 2 }    | a text has only 2 characters
                    { text: abc, most: -1 }            | a whole number from 0 to 1000
                    { text: abc, less: 1 }             | "less"
                    { text: '```', ignore: [markdown] } | nothing is left of the text to compare
                    """)
    void refusesWhatMakesNoSense(String settings, String problem) {
        assertThatExceptionOfType(InvalidFileException.class)
                .isThrownBy(() -> Checking.of("- edit-distance: " + settings + "\n  threshold: 0.5"))
                .withMessageContaining(problem);
    }

    @Test
    void theBandFindsTheDistanceAndItIsAMetric() {
        Random random = new Random(1_966);
        for (int i = 0; i < 2_000; i++) {
            List<String> left = text(random);
            List<String> right = text(random);
            List<String> third = text(random);
            int distance = Characters.distance(left, right, new Budget());
            int most = random.nextInt(8);

            assertThat(distance).isEqualTo(Characters.distance(right, left, new Budget()));
            assertThat(distance == 0).isEqualTo(left.equals(right));
            assertThat(distance)
                    .isLessThanOrEqualTo(Characters.distance(left, third, new Budget())
                            + Characters.distance(third, right, new Budget()));
            assertThat(Characters.distance(left, right, most, new Budget()))
                    .isEqualTo(distance <= most ? distance : -1);
        }
    }

    private static List<String> text(Random random) {
        String[] signs = {"a", "b", "é", "\uD83D\uDC4D", "\uD83D\uDE00", "東"};
        return random.ints(random.nextInt(9), 0, signs.length)
                .mapToObj(sign -> signs[sign])
                .toList();
    }
}
