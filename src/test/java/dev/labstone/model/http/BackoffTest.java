package dev.labstone.model.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private final Backoff backoff = new Backoff(100, Duration.ofMillis(500), Duration.ofSeconds(60), new Random(2538));

    @ParameterizedTest
    @CsvSource({"1, 250, 500", "2, 500, 1000", "3, 1000, 2000", "7, 16000, 32000", "8, 30000, 60000", "99, 30000, 60000"
    })
    void waitIsBetweenHalfAndTheWholeOfTwiceAsLongEachTime(int attempt, long least, long most) {
        Set<Duration> waits = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            waits.add(backoff.after(attempt, Optional.empty()).orElseThrow());
        }

        assertThat(waits)
                .hasSizeGreaterThan(100)
                .allSatisfy(wait -> assertThat(wait.toMillis()).isBetween(least, most));
        assertThat(waits).anyMatch(wait -> wait.toMillis() < least + (most - least) / 10);
        assertThat(waits).anyMatch(wait -> wait.toMillis() > most - (most - least) / 10);
    }

    @Test
    void serverIsGivenTheTimeItAsksFor() {
        assertThat(backoff.after(1, Optional.of(Duration.ofSeconds(7)))).contains(Duration.ofSeconds(7));
        assertThat(backoff.after(5, Optional.of(Duration.ofMillis(1)))).contains(Duration.ofMillis(1));
        assertThat(backoff.after(1, Optional.of(Duration.ofSeconds(60)))).contains(Duration.ofSeconds(60));
    }

    @Test
    void serverThatAsksForTooLongIsGivenUp() {
        assertThat(backoff.after(1, Optional.of(Duration.ofMillis(60_001)))).isEmpty();
    }

    @Test
    void noTimeAtAllCountsAsNotAsked() {
        assertThat(backoff.after(1, Optional.of(Duration.ZERO)).orElseThrow())
                .isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
    }

    @Test
    void lastAttemptIsFollowedByNone() {
        assertThat(backoff.after(99, Optional.empty())).isPresent();
        assertThat(backoff.after(100, Optional.empty())).isEmpty();
        assertThat(backoff.after(100, Optional.of(Duration.ofSeconds(1)))).isEmpty();
        assertThat(Backoff.usual(6).after(5, Optional.empty())).isPresent();
        assertThat(Backoff.usual(6).after(6, Optional.empty())).isEmpty();
    }
}
