package dev.labstone.check.meaning;

import static dev.labstone.check.Outcome.ABSTAIN;
import static dev.labstone.check.Outcome.ERROR;
import static dev.labstone.check.Outcome.FAIL;
import static dev.labstone.check.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.labstone.check.CheckSettings;
import dev.labstone.check.Checks;
import dev.labstone.check.Outcome;
import dev.labstone.check.Verdict;
import dev.labstone.files.InvalidFileException;
import dev.labstone.files.Problems;
import dev.labstone.testing.Checking;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The check with an embedder that can be calculated by hand. */
class SimilarCheckTest {

    private final LetterEmbedder letters = new LetterEmbedder();
    private final SimilarCheck check = new SimilarCheck(() -> Optional.of(letters));

    /** Judges an answer as a run does, but with the embedder of this test. */
    private Verdict verdict(SimilarCheck type, String yaml, String answer) {
        Checking read = Checking.of(yaml);
        return Checks.assess(read.example(), Checking.answer(answer), (leaf, example, found) -> {
                    Problems problems = new Problems(example.place().file());
                    var bound = type.create(new CheckSettings(leaf.settings(), example.fields(), problems));
                    problems.throwIfAny();
                    return bound.apply(found);
                })
                .results()
                .get(0)
                .verdict();
    }

    private Verdict verdict(String yaml, String answer) {
        return verdict(check, yaml, answer);
    }

    /** The cosine of "aab" and "ab" is 3 ÷ √10 = 0.9487, that of "aab" and "bbb" 1 ÷ √5 = 0.4472. */
    @ParameterizedTest
    @CsvSource({
        "aab, 1, PASS",
        "ab, 0.95, PASS",
        "b a, 0.95, PASS",
        "'**ab**\n', 0.95, PASS",
        "'```\nab\n```', 0.95, PASS",
        "bbb, 0.45, FAIL",
        "ccc, 0, FAIL",
        "aabaab, 0.99, PASS",
    })
    void scoresTheCosineInTwoDigits(String answer, String score, Outcome outcome) {
        Verdict verdict = verdict("- { similar: aab, threshold: 0.9 }", answer);

        assertThat(verdict.score().orElseThrow()).isEqualByComparingTo(score);
        assertThat(verdict.outcome()).isEqualTo(outcome);
    }

    /** 0.9487 is rounded to 0.95: what is shown is what decides. */
    @ParameterizedTest
    @CsvSource({"0.94, PASS", "0.949, PASS", "0.95, PASS", "0.951, FAIL", "1, FAIL"})
    void decidesByTheRoundedScore(String threshold, Outcome outcome) {
        assertThat(verdict("- { similar: aab, threshold: " + threshold + " }", "ab")
                        .outcome())
                .isEqualTo(outcome);
    }

    /** No text that differs gets a full score, however near it is. */
    @Test
    void onlyEqualTextsGetAFullScore() {
        assertThat(verdict("- { similar: aab, threshold: 1 }", "baa").outcome()).isEqualTo(FAIL);
        assertThat(verdict("- { similar: aab, threshold: 1 }", " aab ").outcome())
                .isEqualTo(PASS);
    }

    @Test
    void takesTheNearestReference() {
        assertThat(verdict("- { similar: [ccc, aab, ddd], threshold: 0.9 }", "ab")
                        .reason())
                .isEqualTo("similarity 0.95 (letters) against \"aab\"; the answer is \"ab\"");
    }

    /** A cosine may be negative, a score may not. */
    @Test
    void theOppositeGetsNoScore() {
        assertThat(verdict("- { similar: aab, threshold: 0.1 }", "-a-a-b").score())
                .hasValueSatisfying(score -> assertThat(score).isZero());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\u200B", "...", "\uD83D\uDC4D", "```\n```"})
    void anAnswerWithoutWordsFails(String answer) {
        assertThat(verdict("- { similar: aab, threshold: 0.01 }", answer).outcome())
                .isEqualTo(FAIL);
    }

    @Test
    void saysNothingOfWhatTheModelCannotRead() {
        Verdict answer = verdict("- { similar: aab, threshold: 0.01 }", "東京都");
        Verdict reference = verdict("- { similar: [aab, 東京都], threshold: 0.01 }", "東京都");

        assertThat(answer.outcome()).isEqualTo(ABSTAIN);
        assertThat(answer.reason()).isEqualTo("letters cannot read the answer \"東京都\"");
        assertThat(reference.outcome()).isEqualTo(ERROR);
        assertThat(reference.reason()).isEqualTo("letters cannot read the reference \"東京都\"");
    }

    @Test
    void tooMuchTextIsAnError() {
        Verdict verdict = verdict("- { similar: aab, threshold: 0.01 }", "a".repeat(1_000_000));

        assertThat(verdict.outcome()).isEqualTo(ERROR);
        assertThat(verdict.reason()).startsWith("the answer has 1000000 characters, more than 20000 are not compared");
        assertThat(letters.asked).isEmpty();
    }

    @Test
    void withoutAModelItIsAnErrorWithTheCure() {
        Verdict verdict =
                verdict(new SimilarCheck(Optional::empty), "- { similar: aab, threshold: 0.1, weight: 2 }", "aab");

        assertThat(verdict.outcome()).isEqualTo(ERROR);
        assertThat(verdict.reason()).contains("run with -Pmeaning");
    }

    @Test
    void aModelThatCannotBeLoadedIsAnError() {
        SimilarCheck broken = new SimilarCheck(() -> {
            throw new ExceptionInInitializerError(new IllegalStateException("no such library"));
        });

        Verdict verdict = verdict(broken, "- { similar: aab, threshold: 0.1 }", "aab");

        assertThat(verdict.outcome()).isEqualTo(ERROR);
        assertThat(verdict.reason()).endsWith("cannot be run: java.lang.IllegalStateException: no such library");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    similar: aab                                      | "similar" needs a threshold
                    { similar: [], threshold: 0.5 }                   | the list is empty
                    { similar: '', threshold: 0.5 }                   | nothing is left of the text to compare
                    { similar: '...', threshold: 0.5 }                | nothing is left of the text to compare
                    { similar: [[a]], threshold: 0.5 }                | a reference must be text
                    { similar: { ignore: [] }, threshold: 0.5 }       | text
                    { similar: { text: a, model: b }, threshold: 0.5 }| model
                    """)
    void refusesWhatMakesNoSense(String written, String message) {
        assertThatExceptionOfType(InvalidFileException.class)
                .isThrownBy(() -> Checking.of("- " + written))
                .withMessageContaining(message);
    }

    @Test
    void refusesAReferenceThatIsTooLong() {
        assertThatExceptionOfType(InvalidFileException.class)
                .isThrownBy(() -> Checking.of("- { similar: '" + "a ".repeat(10_001) + "', threshold: 0.5 }"))
                .withMessageContaining("too long to compare");
    }

    @Test
    void fillsInTheFieldsOfTheExample() {
        assertThat(verdict("- { similar: '{{reference}}', threshold: 1 }", "an answer")
                        .outcome())
                .isEqualTo(PASS);
    }
}
