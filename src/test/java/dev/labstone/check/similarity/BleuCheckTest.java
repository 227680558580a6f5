package dev.labstone.check.similarity;

import static dev.labstone.check.Outcome.FAIL;
import static dev.labstone.check.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.labstone.check.Outcome;
import dev.labstone.check.Verdict;
import dev.labstone.files.InvalidFileException;
import dev.labstone.testing.Checking;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BleuCheckTest {

    private static final List<String> PAPINENI = List.of(
            "It is a guide to action that ensures that the military will forever heed Party commands.",
            "It is the guiding principle which guarantees the military forces always being under the command of the"
                    + " Party.",
            "It is the practical guide for the army always to heed the directions of the party.");

    private static double score(String answer, String... references) {
        return similarity(answer, references).score();
    }

    private static Similarity similarity(String answer, String... references) {
        List<Reference> texts = Arrays.stream(references)
                .map(text -> new Reference(text, BleuTokens.of(text)))
                .toList();
        return Bleu.of(texts, BleuTokens.of(answer), new Budget());
    }

    /** What sacrebleu.sentence_bleu of sacrebleu 2.6.0 gives, divided by 100. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        the cat sat on the mat    | the cat sat on the mat                          | 1
        The listener is not running. | The listener on that port is not running.    | 0.366511
        Paris                     | Paris                                           | 1
        Paris                     | Paris, France                                   | 0.135335
        Paris, France             | Paris                                           | 0.275161
        dog                       | cat                                             | 0
        It costs $3.50, i.e. 10% more (2-3 times). | It costs $3.50, that is 10% more than before (2-3 times). | 0.568549
        'It&apos;s &quot;fine&quot; &amp; well-\nknown\nhere' | It's "fine" & wellknown here, they say | 0.461737
        Hallo Welt, 1,000.5 und so-und-so 5-mal! | Hallo Welt 1,000.5 und so-und-so 5-mal? | 0.581431
        🙂 ok                     | 🙂 fine ok                                      | 0.428882
        Зимой идёт снег           | Зимой часто идёт снег                           | 0.451386
        """)
    void agreesWithSacrebleu(String answer, String text, double expected) {
        assertThat(score(answer, text)).isCloseTo(expected, within(1e-6));
    }

    /** What sacrebleu 2.6.0 gives with tokenize="zh", divided by 100. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    我喜欢吃苹果。                | 我很喜欢吃苹果。                | 0.728955
                    队列管理器没有运行            | 队列管理器现在没有运行          | 0.598691
                    端口1414没有监听器，请检查。  | 端口1414上没有监听器，请检查！  | 0.704805
                    """)
    void agreesWithSacrebleuOnChinese(String answer, String text, double expected) {
        assertThat(score(answer, text)).isCloseTo(expected, within(1e-6));
    }

    /** The candidates 1 and 2 of Papineni et al. 2002, example 1, and that of example 2; scores of sacrebleu 2.6.0. */
    @Test
    void clipsByAllReferencesTogether() {
        String[] references = PAPINENI.toArray(String[]::new);
        String good = "It is a guide to action which ensures that the military always obeys the commands of the party.";
        String bad = "It is to insure the troops forever hearing the activity guidebook that party direct.";

        assertThat(score(good, references)).isCloseTo(0.540173, within(1e-6));
        assertThat(score(bad, references)).isCloseTo(0.066996, within(1e-6));
        assertThat(score("the the the the the the the", "The cat is on the mat.", "There is a cat on the mat."))
                .isCloseTo(0.065673, within(1e-6));
        assertThat(score("The dog bit the man.", "The dog bit the guy.", "The dog had bit the man."))
                .isCloseTo(0.903602, within(1e-6));
        assertThat(score("a b c d e f g h", "a b c d x f g h", "h g f e d c b a"))
                .isCloseTo(0.516973, within(1e-6));
    }

    /** Papineni et al. 2002, section 2.1.1: 2 of the 7 words "the", and 17 of 18 and 8 of 14 words without points. */
    @Test
    void countsAsInThePaper() {
        String[] references = PAPINENI.stream()
                .map(text -> text.replace(".", "").toLowerCase())
                .toArray(String[]::new);

        assertThat(similarity("the the the the the the the", "the cat is on the mat", "there is a cat on the mat")
                        .evidence())
                .startsWith("2 of 7 1-grams, 0 of 6 2-grams");
        assertThat(similarity(
                                "it is a guide to action which ensures that the military always obeys the commands of the"
                                        + " party",
                                references)
                        .evidence())
                .startsWith("17 of 18 1-grams, 10 of 17 2-grams");
        assertThat(similarity(
                                "it is to insure the troops forever hearing the activity guidebook that party direct",
                                references)
                        .evidence())
                .startsWith("8 of 14 1-grams, 1 of 13 2-grams");
    }

    @Test
    void takesTheShorterOfTwoEquallyCloseReferences() {
        assertThat(similarity("a b c", "a b c d", "a b").reference().text()).isEqualTo("a b");
    }

    @Test
    void saysWhatTheScoreIsMadeOf() {
        Checking check = Checking.of("- { bleu: The listener on that port is not running., threshold: 0.5 }");

        Verdict verdict = check.verdictOn("The listener is not running.");

        assertThat(verdict.reason())
                .isEqualTo(
                        "score 0.3665 of 0.5 needed: BLEU 0.3665 against \"The listener on that port is not"
                                + " running.\": 6 of 6 1-grams, 4 of 5 2-grams, 2 of 4 3-grams, 1 of 3 4-grams, brevity penalty"
                                + " 0.6065; missing \"on\", \"that\", \"port\"; the answer is \"The listener is not running.\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    It’s done.  | It's done.              | PASS
                    cafe\u0301 au lait | café au lait     | PASS
                    it's done.  | It's done.              | FAIL
                    '```\nIt''s done.\n```' | It's done.  | FAIL
                    עולם שלום   | שלום עולם               | FAIL
                    """)
    void treatsFormsOfCharactersAlike(String answer, String text, Outcome outcome) {
        assertThat(Checking.of("- { bleu: '{{gold}}', threshold: 0.9 }", "gold: \"" + text + "\"")
                        .outcomeOf(answer))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'\n'", "\u200B", "<skipped>"})
    void anAnswerThatSaysNothingFails(String answer) {
        assertThat(Checking.of("- { bleu: Yes, threshold: 0.0001 }").outcomeOf(answer))
                .isEqualTo(FAIL);
    }

    @Tag("slow")
    @Test
    @Timeout(60)
    void anAnswerOfAMegabyteEnds() {
        Checking check = Checking.of("- { bleu: [one two three, four], threshold: 0.5 }");

        assertThat(check.outcomeOf(".".repeat(1 << 20))).isEqualTo(FAIL);
        assertThat(check.outcomeOf("東".repeat(1 << 20))).isEqualTo(FAIL);
        Checking same = Checking.of("- { bleu: '{{long}}', threshold: 0.5 }", "long: " + "one two ".repeat(1 << 17));
        assertThat(same.outcomeOf("one two ".repeat(1 << 17))).isEqualTo(PASS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "<skipped>"        | nothing is left of the text to compare
                    []                 | the list is empty
                    { text: a, n: 2 }  | "n"
                    """)
    void refusesWhatMakesNoSense(String settings, String problem) {
        assertThatExceptionOfType(InvalidFileException.class)
                .isThrownBy(() -> Checking.of("- bleu: " + settings + "\n  threshold: 0.5"))
                .withMessageContaining(problem);
    }

    @Test
    void onlyTheWholeIsOneAndMoreReferencesNeverTakeAwayFromWhatAgrees() {
        Random random = new Random(2_002);
        for (int i = 0; i < 2_000; i++) {
            String answer = words(random);
            String text = words(random);
            double score = score(answer, text);

            assertThat(score).isBetween(0.0, 1.0);
            assertThat(score(answer, answer)).isEqualTo(1);
            assertThat(score(answer, text, answer)).isEqualTo(1);
        }
    }

    private static String words(Random random) {
        String[] words = {"a", "b", "c.", "東", "3-4", "\uD83D\uDC4D"};
        StringBuilder text = new StringBuilder("x");
        random.ints(random.nextInt(9), 0, words.length)
                .forEach(word -> text.append(' ').append(words[word]));
        return text.toString();
    }
}
