package dev.labstone.check.wording;

import static dev.labstone.check.Outcome.FAIL;
import static dev.labstone.check.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.labstone.files.InvalidFileException;
import dev.labstone.testing.Checking;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LengthCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            words      | 2 | two words
            words      | 3 | don't well-known 3.5
            words      | 1 | **word**
            words      | 0 | - ... !
            words      | 4 | 東京は大
            words      | 4 | MQ の値は
            words      | 2 | שלום עולם
            words      | 3 | éa e\u0301a naïve
            words      | 1 | 1,234.5
            words      | 2 | snake_case x
            characters | 3 | abc
            characters | 2 | 👍é
            sentences  | 1 | One, e.g. this, of 3.5 pages
            sentences  | 2 | It is down! (Restart it.)
            sentences  | 2 | Is it? Yes
            sentences  | 2 | これは一文です。これも。
            sentences  | 1 | هل هذا صحيح؟
            sentences  | 1 | "It is down." said he
            sentences  | 0 | ...
            lines      | 1 | one
            """)
    void counts(String unit, int length, String answer) {
        assertThat(Measure.valueOf(unit.toUpperCase(java.util.Locale.ROOT)).of(answer))
                .isEqualTo(length);
    }

    @Test
    void countsLinesThatAreNotBlank() {
        assertThat(Measure.LINES.of("one\n\n two\r\n \nthree\n")).isEqualTo(3);
        assertThat(Measure.SENTENCES.of("- one\n- two\n")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"one two, PASS", "one two three, PASS", "one, FAIL", "one two three four, FAIL", "'', FAIL"})
    void staysBetweenItsBounds(String answer, String outcome) {
        assertThat(Checking.of("- length: { min: 2, max: 3 }").outcomeOf(answer))
                .hasToString(outcome);
    }

    @Test
    void anEmptyAnswerIsNeverShortEnough() {
        assertThat(Checking.of("- length: 5").outcomeOf(" ")).isEqualTo(FAIL);
    }

    @Test
    void saysWhatWasExpectedAndFound() {
        assertThat(Checking.of("- length: 1").verdictOn("one two").reason())
                .isEqualTo("expected at most 1 words, found 2: \"one two\"");
        assertThat(Checking.of("- length: { min: 3 }").verdictOn("one two").reason())
                .startsWith("expected at least 3 words, found 2");
        assertThat(Checking.of("- length: { min: 3, max: 3 }").verdictOn("one").reason())
                .startsWith("expected exactly 3 words, found 1");
    }

    @Tag("slow")
    @Test
    void countsAMegabyteOfAnything() {
        assertThat(Checking.of("- length: 300000").outcomeOf("word. ".repeat(200_000)))
                .isEqualTo(PASS);
        assertThat(Measure.SENTENCES.of("Word. ".repeat(200_000))).isEqualTo(200_000);
        assertThat(Measure.SENTENCES.of("!".repeat(1_000_000))).isZero();
        assertThat(Measure.WORDS.of("a-".repeat(500_000))).isEqualTo(1);
        assertThat(Measure.SENTENCES.of(".\"".repeat(500_000) + " a")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "length: 0",
                "length: { unit: words }",
                "length: { min: 3, max: 2 }",
                "length: { unit: word, max: 2 }",
                "length: { maximum: 2 }"
            })
    void refusesBoundsThatBindNothing(String check) {
        assertThatExceptionOfType(InvalidFileException.class).isThrownBy(() -> Checking.of("- " + check));
    }
}
