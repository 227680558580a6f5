package dev.labstone.check.similarity;

import static dev.labstone.check.Outcome.ERROR;
import static dev.labstone.check.Outcome.FAIL;
import static dev.labstone.check.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.labstone.check.Outcome;
import dev.labstone.files.InvalidFileException;
import dev.labstone.testing.Checking;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChrfCheckTest {

    private static Similarity similarity(String answer, String text) {
        Reference reference = new Reference(text, Characters.withoutWhiteSpace(text));
        return CharacterF.of(reference, Characters.withoutWhiteSpace(answer), new Budget());
    }

    /** What sacrebleu.sentence_chrf of sacrebleu 2.6.0 gives, divided by 100. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        the cat sat on the mat       | the cat sat on the mat                    | 1
        The listener is not running. | The listener on that port is not running. | 0.639547
        Paris                        | Paris                                     | 1
        Paris                        | Paris, France                             | 0.333105
        Paris, France                | Paris                                     | 0.666439
        dog                          | cat                                       | 0
        It costs $3.50, i.e. 10% more (2-3 times). | It costs $3.50, that is 10% more than before (2-3 times). | 0.610263
        'It&apos;s &quot;fine&quot; &amp; well-\nknown\nhere' | It's "fine" & wellknown here, they say | 0.34028
        Hallo Welt, 1,000.5 und so-und-so 5-mal! | Hallo Welt 1,000.5 und so-und-so 5-mal? | 0.880024
        🙂 ok                        | 🙂 fine ok                                | 0.225632
        Зимой идёт снег              | Зимой часто идёт снег                     | 0.531294
        我喜欢吃苹果。               | 我很喜欢吃苹果。                          | 0.639059
        队列管理器没有运行           | 队列管理器现在没有运行                    | 0.451068
        端口1414没有监听器，请检查。 | 端口1414上没有监听器，请检查！            | 0.680285
        """)
    void agreesWithSacrebleu(String answer, String text, double expected) {
        assertThat(similarity(answer, text).score()).isCloseTo(expected, within(1e-6));
    }

    @Test
    void theNearestReferenceCounts() {
        Checking check = Checking.of("- { chrf: [The dog bit the guy., The dog had bit the man.], threshold: 0.7 }");

        assertThat(check.verdictOn("The dog bit the man."))
                .satisfies(verdict -> assertThat(verdict.outcome()).isEqualTo(PASS))
                .satisfies(verdict -> assertThat(verdict.score().orElseThrow()).isEqualByComparingTo("0.7092"));
    }

    @Test
    void namesWhatIsMissing() {
        Checking check = Checking.of("- { chrf: The listener is down., threshold: 0.9 }");

        assertThat(check.verdictOn("The listener is up.").reason())
                .startsWith("score 0.7")
                .contains(": chrF2 0.7")
                .contains("against \"The listener is down.\": precision 0.")
                .contains(
                        "; missing \"nerisd\", \"erisdo\", \"risdow\", \"isdown\" and 1 more; the answer is \"The listener is up.\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    It’ s\u00A0done.        | It's done.     | PASS
                    cafe\u0301 au lait      | café au lait   | PASS
                    IT'S DONE.              | It's done.     | FAIL
                    '```\nIt''s done.\n```' | It's done.     | FAIL
                    עולם שלום               | שלום עולם      | FAIL
                    👍                      | 👎             | FAIL
                    """)
    void treatsFormsOfCharactersAlike(String answer, String text, Outcome outcome) {
        assertThat(Checking.of("- { chrf: '{{gold}}', threshold: 0.9 }", "gold: \"" + text + "\"")
                        .outcomeOf(answer))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'\n'", "\u200B"})
    void anAnswerThatSaysNothingFails(String answer) {
        assertThat(Checking.of("- { chrf: Yes, threshold: 0.0001 }").outcomeOf(answer))
                .isEqualTo(FAIL);
    }

    @Tag("slow")
    @Test
    @Timeout(60)
    void anAnswerOfAMegabyteEnds() {
        String answer = "one two ".repeat(1 << 17);

        assertThat(Checking.of("- { chrf: one two three, threshold: 0.5 }").outcomeOf(answer))
                .isEqualTo(FAIL);
        String many = "[a" + ", a".repeat(19) + "]";
        assertThat(Checking.of("- { chrf: " + many + ", threshold: 0.5 }").outcomeOf(answer))
                .isEqualTo(ERROR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "\u2003"           | nothing is left of the text to compare
                    []                 | the list is empty
                    { text: a, n: 2 }  | "n"
                    """)
    void refusesWhatMakesNoSense(String settings, String problem) {
        assertThatExceptionOfType(InvalidFileException.class)
                .isThrownBy(() -> Checking.of("- chrf: " + settings + "\n  threshold: 0.5"))
                .withMessageContaining(problem);
    }

    @Test
    void onlyTheWholeIsOneAndWhatIsMissingWeighsMoreThanWhatIsTooMuch() {
        Random random = new Random(2_015);
        for (int i = 0; i < 2_000; i++) {
            String text = text(random);
            String other = text(random);
            Similarity there = similarity(text, other);

            assertThat(there.score()).isBetween(0.0, 1.0);
            assertThat(similarity(text, text).score()).isEqualTo(1);
            assertThat(similarity(text + other, text).score())
                    .isGreaterThanOrEqualTo(similarity(text, text + other).score() - 1e-9);
        }
    }

    private static String text(Random random) {
        String[] signs = {"a", "b", " ", "é", "\uD83D\uDC4D", "東"};
        StringBuilder text = new StringBuilder("x");
        random.ints(random.nextInt(12), 0, signs.length).forEach(sign -> text.append(signs[sign]));
        return text.toString();
    }
}
