package dev.labstone.model.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "7, 7000",
        "' 7 ', 7000",
        "0, 0",
        "1.5, 1500",
        "3600, 3600000",
        "'Mon, 23 Nov 2026 10:00:30 GMT', 30000",
        "'Mon, 23 Nov 2026 10:00:00 GMT', 0",
        "'Tue, 24 Nov 2026 10:00:00 GMT', 86400000"
    })
    void secondsAndDatesAreRead(String header, long millis) {
        assertThat(RetryAfter.parse(header, CLOCK)).contains(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "-1",
                "NaN",
                "Infinity",
                "1e3",
                "7d",
                "0x1p3",
                "Mon, 23 Nov 2026 09:59:59 GMT",
                "2026-11-23T10:00:30Z"
            })
    void anythingElseIsNotAsked(String header) {
        assertThat(RetryAfter.parse(header, CLOCK)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999999999999999", "9223372036854775807"})
    void absurdWaitIsLongNotWrong(String header) {
        assertThat(RetryAfter.parse(header, CLOCK).orElseThrow()).isGreaterThan(Duration.ofDays(365));
    }
}
