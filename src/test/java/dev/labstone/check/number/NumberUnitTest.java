package dev.labstone.check.number;

import static dev.labstone.check.Outcome.FAIL;
import static dev.labstone.check.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.labstone.check.Verdict;
import dev.labstone.files.InvalidFileException;
import dev.labstone.testing.Checking;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberUnitTest {

    private static final String TIME = "{ ms: 1, milliseconds: 1, s: 1000, seconds: 1000, \"min\": 60000 }";

    private static Verdict verdict(String value, String unit, String answer) {
        return Checking.of("- number: { value: '" + value + "', unit: " + unit + " }")
                .verdictOn(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    12.5 | ms           | 12.5 ms
                    12.5 | ms           | 12.5ms.
                    12.5 | ms           | It takes **12.5** ms, I think
                    12.5 | ms           | 12.5\u00A0ms
                    12.5 | ms           | 12.5\u202Fms
                    12.5 | ms           | 12.5-ms delay
                    12.5 | ms           | １２．５　ｍｓ
                    12.5 | ms           | $12.5\\,\\text{ms}$
                    12.5 | ms           | 12.5~ms
                    12.5 | ms           | 12.5 ms입니다
                    12.5 | ms           | 10–12.5 ms
                    12.5 | 毫秒          | 延迟是12.5毫秒。
                    12.5 | [ms, milliseconds] | 12.5 Milliseconds
                    12.5 | {{TIME}}     | 0.0125 s
                    12.5 | {{TIME}}     | 0.0125 seconds
                    90000 | {{TIME}}    | 1.5 min
                    1234.5 | ms         | 1,234.5 ms
                    -5   | °C           | −5 °C
                    -5   | °C           | -5℃
                    5    | µs           | 5 μs
                    5    | $            | $5
                    5    | $            | $ 5.00
                    5    | $            | 5 $
                    -5   | $            | -$5
                    -5   | $            | $-5
                    5    | [€, EUR]     | EUR 5
                    5    | [€, EUR]     | 5 EUR
                    5    | [€, EUR]     | €4-5
                    12.5 | '%'          | 12.5%
                    12.5 | '%'          | 12.5 %
                    12.5 | '%'          | 12.5％
                    12.5 | '%'          | 12.5 percent
                    12.5 | '%'          | 12.5 per cent of them
                    5    | million      | 5 million
                    5    | GB           | at least 5 GB
                    12.5 | percent      | 12.5\\%
                    12.5 | { '%': 1, '': 100 } | 0.125
                    12.5 | { '%': 1, '': 100 } | 0.125 of all messages
                    12.5 | { '%': 1, '': 100 } | a share of 0.125.
                    12.5 | { '%': 1, '': 100 } | 0.125, or 12.5 %
                    """)
    void readsUnits(String value, String unit, String answer) {
        Verdict verdict = verdict(value, unit.replace("{{TIME}}", TIME), answer);

        assertThat(verdict.outcome()).as(verdict.reason()).isEqualTo(PASS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    12.5 | ms           | 12.5
                    12.5 | ms           | 12.5 s
                    12.5 | ms           | 12.5 Ms
                    12.5 | ms           | 12.5 msec
                    12.5 | ms           | 12.5 µs
                    12.5 | ms           | 12.5 ms²
                    12.5 | ms           | 12.5 ms/s
                    12.5 | ms           | 12.5 ms per second
                    12.5 | ms           | ms 12.5
                    12.5 | ms           | v12.5ms
                    12.5 | ms           | 1.12.5ms
                    12.5 | ms           | 12.5 million ms
                    12.5 | ms           | 12.5\\nms
                    12.5 | ms           | 12.5 ms, no, 13
                    12.5 | ms           | 13 ms
                    12.5 | ms           | 0.0125 s
                    12.5 | {{TIME}}     | 0.0125 ms
                    12.5 | {{TIME}}     | 12.5 s
                    30000 | {{TIME}}    | 1 min 30 s
                    30000 | {{TIME}}    | 1 min, 30 s
                    30000 | {{TIME}}    | 1 hour and 30 seconds
                    30   | min          | 2 h 30 min
                    2    | h            | 2 h 30 min
                    5    | kW           | 5 kWh
                    5    | kW           | 5 kW·h
                    5    | $            | 5
                    5    | $            | €5
                    5    | $            | US$5
                    5    | $            | $5 million
                    5    | $            | $5 EUR
                    5    | $            | $5$
                    5    | $            | $5/h
                    5    | $            | $5 per hour
                    5    | $            | $5/month
                    5    | $            | $5 a day
                    5    | EUR          | EUR 5 per day
                    5    | EUR          | 5 EUR million
                    5    | GB           | minus 5 GB
                    5    | GB           | less than 5 GB
                    5    | GB           | not 5 GB
                    5    | $            | $5%
                    5    | $            | $$5$$
                    10   | EUR          | 5 EUR 10 times
                    12.5 | '%'          | 12.5
                    12.5 | '%'          | 0.125
                    12.5 | '%'          | 12.5 percentage points
                    12.5 | '%'          | 12.5 %-points
                    12.5 | '%'          | 12.5 ‰
                    12.5 | { '%': 1, '': 100 } | 0.125 %
                    12.5 | { '%': 1, '': 100 } | 12.5
                    12.5 | { '%': 1, '': 100 } | 0.125 s
                    12.5 | { '%': 1, '': 100 } | $0.125
                    12.5 | ms           | ``
                    """)
    void takesNoOtherUnit(String value, String unit, String answer) {
        Verdict verdict = verdict(value, unit.replace("{{TIME}}", TIME), answer.replace("\\n", "\n"));

        assertThat(verdict.outcome()).as(verdict.reason()).isEqualTo(FAIL);
    }

    @Test
    void takesTheOnlyAmountInWhateverUnits() {
        Checking check = Checking.of("- number: { value: 12.5, which: only, unit: " + TIME + " }");

        assertThat(check.outcomeOf("12.5 ms, which is 0.0125 s")).isEqualTo(PASS);
        assertThat(check.outcomeOf("12.5 ms in 10 runs")).isEqualTo(FAIL);
    }

    @Test
    void allowsTheToleranceInTheUnitOfTheValue() {
        Checking check = Checking.of("- number: { value: 12.5, tolerance: 1, unit: " + TIME + " }");

        assertThat(check.outcomeOf("0.0135 s")).isEqualTo(PASS);
        assertThat(check.outcomeOf("0.0136 s")).isEqualTo(FAIL);
    }

    @Test
    void saysThatTheUnitIsMissing() {
        assertThat(verdict("12.5", "ms", "It takes 12.5 s").reason())
                .isEqualTo("expected 12.5 in \"ms\" as the last number, found 12.5 without the unit in"
                        + " \"It takes 12.5 s\"");
        assertThat(verdict("12.5", "{ ms: 1, '': 1000 }", "13 ms").reason())
                .isEqualTo("expected 12.5 in \"ms\" or no unit as the last number, found 13 in \"13 ms\"");
    }

    @Test
    void takesNoToleranceForAValue() {
        assertThat(Checking.of("- number: 5").outcomeOf("10 ± 5")).isEqualTo(FAIL);
        assertThat(Checking.of("- number: 10").outcomeOf("10 ± 5")).isEqualTo(PASS);
        assertThat(Checking.of("- number: { value: -5, which: any }").outcomeOf("10 +/-5"))
                .isEqualTo(FAIL);
    }

    @Test
    void equalAmountsAreEqualInEveryUnit() {
        Random random = new Random(7);
        for (int turn = 0; turn < 50; turn++) {
            BigDecimal seconds = BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(4));
            BigDecimal value = seconds.movePointRight(3);
            assertThat(verdict(value.toPlainString(), TIME, seconds.toPlainString() + " s")
                            .outcome())
                    .as("%s s", seconds)
                    .isEqualTo(PASS);
        }
    }

    @Tag("slow")
    @Test
    @Timeout(60)
    void isDoneSoonWithVeryLongAnswers() {
        assertThat(verdict("7", TIME, "1 s ".repeat(250_000) + "0.007 s").outcome())
                .isEqualTo(PASS);
        assertThat(Checking.of("- number: { value: 7, which: any, unit: " + TIME + " }")
                        .outcomeOf("7".repeat(1_000_000) + "ms"))
                .isEqualTo(FAIL);
        assertThat(verdict("7", "$", "$".repeat(1_000_000) + "7").outcome()).isEqualTo(FAIL);
        assertThat(verdict("7", "ms", "7" + " ".repeat(1_000_000) + "ms").outcome())
                .isEqualTo(FAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{ ms: 2 }",
                "{ ms: 1, s: 0 }",
                "{ ms: 1, s: many }",
                "[ms, ms]",
                "[ms, { s: 1 }]",
                "'5ms'",
                "'-'",
                "an enormously long name of a unit of time"
            })
    void refusesWhatIsNoUnit(String unit) {
        assertThatExceptionOfType(InvalidFileException.class)
                .isThrownBy(() -> Checking.of("- number: { value: 1, unit: " + unit + " }"));
    }
}
