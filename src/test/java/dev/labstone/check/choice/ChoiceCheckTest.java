package dev.labstone.check.choice;

import static dev.labstone.check.Outcome.FAIL;
import static dev.labstone.check.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.labstone.check.Outcome;
import dev.labstone.check.Verdict;
import dev.labstone.files.InvalidFileException;
import dev.labstone.testing.Checking;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceCheckTest {

    private static final String CITIES =
            "- choice: { is: B, options: { A: Rome, B: Paris, C: 'Paris, Texas', D: '3.5' } }";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "B",
                "b",
                "B.",
                "(B)",
                "(b)",
                "b)",
                "**B**",
                "Ｂ",
                "Ⓑ",
                "B) Paris",
                "B. Paris",
                "B: Paris",
                "B - Paris",
                "**B) Paris**",
                "```\nB\n```",
                "B\n\nBecause it is the capital.",
                "The answer is B.",
                "The correct answer is option B, because A is in Italy.",
                "Answer: B",
                "Answer: b",
                "**Answer:** B",
                "Final answer: **(B)**",
                "{\"answer\": \"B\"}",
                "$\\boxed{\\text{B}}$",
                "The answer to the question is B",
                "The answer is:\n\nB",
                "I'd go with B.",
                "I choose (B)",
                "B is correct.",
                "B is the right answer, A is wrong.",
                "Option B is the best choice.",
                "It's B, not A.",
                "A dog barks, so B",
                "A is wrong, so it must be B",
                "Not A or C: B",
                "neither A nor D. B",
                "A is not right. The answer is B.",
                "I think it is B",
                "Rome is the capital of Italy.\n\nB",
                "A) Rome\nB) Paris\nC) Oslo\nD) Bern\n\nAnswer: B",
                "(B) is right; (A) is wrong.",
                "答えはBです。\n(B)",
                "The answer is B, so A and C are wrong.",
                "The answer is B. A is in Italy, C is in Norway.",
                "I don't think A is correct. The answer is B.",
                "I doubt A. Anything but C or D: B",
                "The least likely answer is A. The best choice is B.",
                "No doubt, B.",
                "The answer is B because the other option is A.",
                "Answer: B (A is wrong, which is clear)",
                "A is correct? No. The answer is B.",
                "The answer is B. Explanation: A is the capital of Italy.",
            })
    void choosesB(String answer) {
        Verdict verdict = Checking.of("- choice: B").verdictOn(answer);

        assertThat(verdict.outcome()).as(verdict.reason()).isEqualTo(PASS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "A",
                "E",
                "The answer is E",
                "A or B",
                "A, B",
                "A and B",
                "B and C",
                "B) and C)",
                "(B) or (C)",
                "**B** or **C**",
                "The answer is B or C",
                "The answer is A, B and C.",
                "The answer is B. No, the answer is C.",
                "I first thought the answer is B, but the answer is A.",
                "A) Rome\nB) Paris",
                "A is correct. B is also correct.",
                "not B",
                "It is not B",
                "The answer is not B.",
                "The answer isn't B",
                "The answer cannot be B",
                "I wouldn't choose B",
                "I would not go with B.",
                "B is wrong",
                "B is incorrect",
                "B isn't right",
                "(B) Paris is wrong",
                "neither A nor B",
                "Not A, B or C",
                "The wrong answer is B",
                "Anything rather than B",
                "B?",
                "Is the answer B?",
                "I don't think B is correct",
                "I don't believe the answer is B.",
                "I doubt B is correct",
                "I doubt that the answer is B.",
                "Nobody would say the answer is B",
                "B is correct? No.",
                "B is correct?",
                "Answer: (b) is wrong",
                "The answer is B. Wait, it is C.",
                "The answer is B. Wait, C.",
                "The answer is B. No, it should be C.",
                "Answer: B. Correction: C.",
                "The answer is B, which is wrong; it is C",
                "The least likely answer is B",
                "The worst choice is B",
                "Hardly B",
                "Anything but B",
                "A, B and C are wrong",
                "plan B",
                "vitamin B is healthy",
                "B is a letter",
                "Bern",
                "B2B",
                "B's",
                "A&B",
                "f(B)",
                "b is lower than c",
                "Paris",
            })
    void doesNotChooseB(String answer) {
        Verdict verdict = Checking.of("- choice: B").verdictOn(answer);

        assertThat(verdict.outcome()).as(verdict.reason()).isEqualTo(FAIL);
        assertThat(verdict.reason()).startsWith("expected the choice B, found ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    A | A                               | PASS
                    A | (A)                             | PASS
                    A | a)                              | PASS
                    A | The answer is A.                | PASS
                    A | A dog                           | FAIL
                    A | A dog barks.                    | FAIL
                    A | The answer is a dog             | FAIL
                    A | The answer is A dog             | FAIL
                    A | The answer is a, b              | FAIL
                    A | It is a                         | FAIL
                    A | A because it is                 | PASS
                    I | I                               | PASS
                    I | I.                              | PASS
                    I | The answer is I.                | PASS
                    I | I think so                      | FAIL
                    I | So do I                         | FAIL
                    """)
    void tellsLettersFromWords(String letter, String answer, Outcome outcome) {
        Verdict verdict =
                Checking.of("- choice: { is: " + letter + ", of: [A, B, I] }").verdictOn(answer);

        assertThat(verdict.outcome()).as(verdict.reason()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Paris                         | PASS
                    **paris**.                    | PASS
                    The answer is Paris.          | PASS
                    It is Paris                   | PASS
                    B) Paris                      | PASS
                    B                             | PASS
                    The answer is B: Paris        | PASS
                    Paris (B)                     | PASS
                    B, not Rome                   | PASS
                    Rome                          | FAIL
                    Paris, Texas                  | FAIL
                    B) Rome                       | FAIL
                    B) Paris, Texas               | FAIL
                    The answer is B, Rome         | FAIL
                    Rome (B)                      | FAIL
                    A) Paris                      | FAIL
                    B. 3.5                        | FAIL
                    B. 3.55                       | PASS
                    It is not Paris               | FAIL
                    """)
    void comparesLetterAndText(String answer, Outcome outcome) {
        Verdict verdict = Checking.of(CITIES).verdictOn(answer);

        assertThat(verdict.outcome()).as(verdict.reason()).isEqualTo(outcome);
    }

    @Test
    void saysWhatIsChosen() {
        assertThat(Checking.of("- choice: B").verdictOn("(A) or (B)").reason())
                .isEqualTo("expected the choice B, found A, B; the answer is \"(A) or (B)\"");
        assertThat(Checking.of("- choice: B").verdictOn("B is wrong").reason())
                .isEqualTo("expected the choice B, found not B; the answer is \"B is wrong\"");
        assertThat(Checking.of("- choice: B").verdictOn("well").reason())
                .isEqualTo("expected the choice B, found none; the answer is \"well\"");
        assertThat(Checking.of(CITIES).verdictOn("B) Rome").reason())
                .startsWith("expected the choice B, found B with the text of A;");
    }

    @Test
    void fillsInPlaceholders() {
        Checking check = Checking.of(
                "- choice: { is: '{{right}}', options: { A: '{{one}}', B: Paris } }", "right: A\none: Rome");

        assertThat(check.outcomeOf("Rome")).isEqualTo(PASS);
        assertThat(check.outcomeOf("B")).isEqualTo(FAIL);
    }

    @Tag("slow")
    @Test
    @Timeout(60)
    void isDoneWithVeryLongAnswers() {
        Checking check = Checking.of(CITIES);

        for (String part :
                new String[] {"answer ", "B ", "(B ", "B, ", "not ", "**", "\n", "A) b\n", "answer is the "}) {
            assertThat(check.outcomeOf(part.repeat(1_000_000 / part.length()) + "?"))
                    .as(part)
                    .isNotEqualTo(PASS);
        }
        assertThat(check.outcomeOf("word ".repeat(200_000) + "\n\nAnswer: B")).isEqualTo(PASS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "E",
                "b",
                "''",
                "AB",
                "{ of: [A, B] }",
                "{ is: C, of: [A, B] }",
                "{ is: A, of: [A] }",
                "{ is: A, of: [A, A] }",
                "{ is: A, of: [A, b] }",
                "{ is: A, of: [A, AB] }",
                "{ is: A, of: [A, B], options: { A: x, B: y } }",
                "{ is: A, options: { A: x } }",
                "{ is: A, options: { A: x, B: X. } }",
                "{ is: A, options: { A: x, B: '' } }",
                "{ is: A, options: [x, y] }",
                "{ is: A, among: [A, B] }",
            })
    void refusesWhatIsNoMenu(String settings) {
        assertThatExceptionOfType(InvalidFileException.class).isThrownBy(() -> Checking.of("- choice: " + settings));
    }
}
