package dev.labstone.check.number;

import static dev.labstone.check.Outcome.FAIL;
import static dev.labstone.check.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.labstone.check.Outcome;
import dev.labstone.check.Verdict;
import dev.labstone.files.InvalidFileException;
import dev.labstone.testing.Checking;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    42        | 42
                    42        | The answer is 42.
                    42        | 6 * 7 = 42!
                    42        | 42.0
                    42        | 042
                    42        | +42
                    42        | **42**
                    42        | __42__
                    42        | _42_
                    42        | $42$
                    42        | \\boxed{42}
                    42        | (42)
                    42        | "42"
                    42        | x=42
                    42        | Answer:42
                    42        | The answer—42
                    42        | 42%
                    42        | 42 %
                    42        | 42 km
                    42        | 42-page
                    42        | - 42
                    42        | * 42
                    42        | 答えは42です
                    42        | 42人
                    42        | 답은 42입니다
                    42        | ４２
                    42        | ٤٢
                    42        | So...42
                    42        | No.42
                    42        | 42,
                    42        | 42, 43 comes later? No: 42
                    3         | 3.
                    3.5       | 3.5.
                    0.5       | .5
                    0.5       | (.5)
                    -0.5      | -.5
                    1         | 0.999…? No: 1
                    -5        | -5
                    -5        | −5
                    -5        | –5
                    -5        | x = - 5
                    -5        | Answer: −5.
                    -5        | **-5**
                    -5        | -$5
                    -5        | $-5
                    -5        | (-5)
                    -5        | 3 - 8 = -5
                    -5        | 2*-5 is not it, -5 is
                    5         | 5
                    5         | - 5
                    5         | 10 - 5
                    5         | 10 GB minus 5 GB
                    -5        | minus 5
                    -5        | It is negative 5.
                    2539      | 2539 (not 2538)
                    2539      | 2539, never 2538
                    2539      | not 2538 but 2539
                    5         | at most 5
                    5         | no more than 5
                    5         | It must not exceed 5
                    20        | 10-20
                    20        | 10–20
                    20        | 10%-20%
                    20        | 10 to 20
                    20        | $10-$20
                    7         | 12-5=7
                    1234567   | 1,234,567
                    1234567   | 1'234'567
                    1234567   | 1’234’567
                    1234567   | 1\u00A0234\u00A0567
                    1234567   | 1\u202F234\u202F567
                    1234567.8 | 1,234,567.8
                    1234      | 1234
                    1,234     | 1234
                    1500      | 1.5e3
                    1500      | 1.5E+3
                    0.0015    | 1.5e-3
                    3e8       | 3 × 10^8
                    3e8       | 3*10^8 m/s
                    3e8       | 3 \\times 10^{8}
                    6e23      | 6×10²³
                    1e-6      | 1 · 10⁻⁶
                    1e-6      | 1 x 10^-6
                    0         | 0
                    0         | -0
                    """)
    void readsNumbers(String value, String answer) {
        Verdict verdict = Checking.of("- number: '" + value + "'").verdictOn(answer);

        assertThat(verdict.outcome()).as(verdict.reason()).isEqualTo(PASS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no number",
                "forty-two",
                "v42",
                "MQ42",
                "GPT-42",
                "42nd",
                "42k",
                "42GB",
                "4万",
                "42만",
                "x_42",
                "42_000",
                "1.2.42",
                "42.1.2",
                "10.0.0.42",
                "2024-05-42",
                "42.05.2024",
                "05/42/2024",
                "1/42",
                "42/100",
                "10:42",
                "42:10",
                "42,5",
                "1,42",
                "1.234,42",
                "1,2342",
                "42²",
                "42½",
                "42 ½",
                "42 1/2",
                "√42",
                "sqrt(42)",
                "42√2",
                "42 million",
                "42 thousand",
                "42 dozen",
                "not 42",
                "It isn't 42",
                "less than 42",
                "½",
                "10^42",
                "2^{42}",
                "42^2",
                "x⁴²",
                "0x42",
                "42e9999",
                "555-123-42",
                "",
                " ",
            })
    void takesAPartOfSomethingElseForNoNumber(String answer) {
        Verdict verdict = Checking.of("- number: { value: 42, which: any, tolerance: 1e300 }")
                .verdictOn(answer);

        assertThat(verdict.outcome()).isEqualTo(FAIL);
        assertThat(verdict.reason()).containsAnyOf("found no number in \"", "found an empty answer");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    first | 1 | PASS
                    first | 2 | FAIL
                    first | 3 | FAIL
                    last  | 3 | PASS
                    last  | 2 | FAIL
                    any   | 2 | PASS
                    any   | 4 | FAIL
                    only  | 1 | FAIL
                    """)
    void looksAtTheNumberItIsToldTo(String which, String value, Outcome outcome) {
        assertThat(Checking.of("- number: { value: " + value + ", which: " + which + " }")
                        .outcomeOf("1 and 2 and 3"))
                .isEqualTo(outcome);
    }

    @Test
    void takesTheOnlyNumberHoweverOftenItIsSaid() {
        Checking check = Checking.of("- number: { value: 42, which: only, tolerance: 1 }");

        assertThat(check.outcomeOf("42")).isEqualTo(PASS);
        assertThat(check.outcomeOf("It is 42. Yes, 42.0!")).isEqualTo(PASS);
        assertThat(check.outcomeOf("42 or 43")).isEqualTo(FAIL);
        assertThat(check.outcomeOf("none")).isEqualTo(FAIL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    3.5  | 0.1  | 3.4    | PASS
                    3.5  | 0.1  | 3.6    | PASS
                    3.5  | 0.1  | 3.61   | FAIL
                    3.5  | 0.1  | 3.3999 | FAIL
                    3.5  | 0    | 3.50   | PASS
                    3.5  | 0    | 3.5001 | FAIL
                    200  | 5%   | 190    | PASS
                    200  | 5 %  | 210    | PASS
                    200  | 5%   | 210.01 | FAIL
                    -200 | 5%   | -190   | PASS
                    -200 | 5%   | 190    | FAIL
                    0    | 5%   | 0.001  | FAIL
                    0.3  | .01  | 0.31   | PASS
                    1e3  | 1e1  | 1010   | PASS
                    """)
    void allowsTheTolerance(String value, String tolerance, String answer, Outcome outcome) {
        assertThat(Checking.of("- number: { value: " + value + ", tolerance: " + tolerance + " }")
                        .outcomeOf(answer))
                .isEqualTo(outcome);
    }

    @Test
    void fillsInPlaceholders() {
        Checking check =
                Checking.of("- number: { value: '{{value}}', tolerance: '{{off}}%' }", "value: '1,000'\noff: '5'");

        assertThat(check.outcomeOf("1050")).isEqualTo(PASS);
        assertThat(check.outcomeOf("1051")).isEqualTo(FAIL);
    }

    @Test
    void saysWhatWasExpectedAndWhatStandsThere() {
        assertThat(Checking.of("- number: 42")
                        .verdictOn("1 and 2 make 3, I think")
                        .reason())
                .isEqualTo("expected 42 as the last number, found 3 in \"1 and 2 make 3, I think\"");
        assertThat(Checking.of("- number: { value: 200, tolerance: 5%, which: any }")
                        .verdictOn("1, 2, 3, 4, 5, 6 and 7")
                        .reason())
                .isEqualTo("expected 200 ± 10 as any number, found 1, 2, 3, 4, 5 and 2 more in"
                        + " \"1, 2, 3, 4, 5, 6 and 7\"");
        assertThat(Checking.of("- number: { value: 4, which: only }")
                        .verdictOn("4 or 5")
                        .reason())
                .isEqualTo("expected 4 as the only number, found 4, 5 in \"4 or 5\"");
        assertThat(Checking.of("- number: 42").verdictOn("none").reason())
                .isEqualTo("expected 42 as the last number, found no number in \"none\"");
        assertThat(Checking.of("- number: 42").verdictOn("\n").reason())
                .isEqualTo("expected 42 as the last number, found an empty answer");
        assertThat(Checking.of("- number: 42").verdictOn("It is 42.").reason()).isEqualTo("found \"It is 42.\"");
    }

    @Tag("slow")
    @Test
    @Timeout(60)
    void isDoneSoonWithVeryLongAnswers() {
        assertThat(Checking.of("- number: 7")
                        .verdictOn("1 ".repeat(500_000) + "7")
                        .outcome())
                .isEqualTo(PASS);
        assertThat(Checking.of("- number: { value: 7, which: any }")
                        .verdictOn("1 ".repeat(500_000))
                        .reason())
                .contains("and 499995 more")
                .hasSizeLessThan(200);
        assertThat(Checking.of("- number: 7").verdictOn("1".repeat(1_000_000)).reason())
                .startsWith("expected 7 as the last number, found a number of 1000000 digits")
                .hasSizeLessThan(300);
        assertThat(Checking.of("- number: 7").outcomeOf("1,".repeat(500_000) + "7"))
                .isEqualTo(FAIL);
        assertThat(Checking.of("- number: 7").outcomeOf("1-".repeat(500_000) + "7"))
                .isEqualTo(FAIL);
    }

    @Test
    void keepsItsReasonShortWhereANumberIsHuge() {
        assertThat(Checking.of("- number: 1e300").verdictOn("1e301").reason())
                .isEqualTo("expected 1E+300 as the last number, found 1e301 in \"1e301\"");
    }

    @Test
    void readsNumbersTheSameWayInTurkey() {
        Locale before = Locale.getDefault();
        Locale.setDefault(new Locale("tr", "TR"));
        try {
            assertThat(Checking.of("- number: { value: 1.5, which: first }").outcomeOf("1.5 I"))
                    .isEqualTo(PASS);
            assertThat(Checking.of("- keyword: { all: [title], ignore: [case] }")
                            .outcomeOf("TITLE"))
                    .isEqualTo(PASS);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "many",
                "3,5",
                "1 000",
                "42%",
                "10-20",
                "1e999999999",
                "''",
                "{}",
                "{ tolerance: 1 }",
                "{ value: 1, tolerance: -1 }",
                "{ value: 1, tolerance: some }",
                "{ value: 1, tolerance: 5%% }",
                "{ value: 1, tolerance: '%' }",
                "{ value: 1, which: second }",
                "[1]",
            })
    void refusesWhatIsNoNumber(String settings) {
        assertThatExceptionOfType(InvalidFileException.class).isThrownBy(() -> Checking.of("- number: " + settings));
    }
}
