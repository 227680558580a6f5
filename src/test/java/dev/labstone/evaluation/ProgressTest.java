package dev.labstone.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.usecase.Role;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final HandClock clock = new HandClock();

    @Test
    void lines_are_sparse_and_tell_rate_and_time_left() {
        ProgressLines lines = new ProgressLines(out, clock);
        lines.roleStarted(Role.BASE, "Small base", 100, 0);
        for (int answered = 1; answered <= 40; answered++) {
            clock.pass(Duration.ofSeconds(1));
            lines.responded(Role.BASE, answered, 0);
        }
        clock.pass(Duration.ofSeconds(60));
        lines.responded(Role.BASE, 100, 2);
        lines.roleFinished(Role.BASE);
        assertThat(text().lines())
                .containsExactly(
                        "Labstone: base is Small base",
                        "Labstone: base 30 of 100, 1.0 per second, about 1 min 10 s left",
                        "Labstone: base 100 of 100, 2 without an answer, 1.0 per second, about 0 s left",
                        "Labstone: base 100 of 100, 2 without an answer in 1 min 40 s, 1.0 per second");
    }

    @Test
    void answers_of_an_earlier_run_do_not_count_for_the_rate() {
        ProgressLines lines = new ProgressLines(out, clock);
        lines.roleStarted(Role.TRAINED, "Small trained", 100, 90);
        clock.pass(Duration.ofSeconds(10));
        lines.responded(Role.TRAINED, 100, 0);
        lines.roleFinished(Role.TRAINED);
        assertThat(text().lines())
                .containsExactly(
                        "Labstone: trained is Small trained; 90 of 100 answers stand in the journal",
                        "Labstone: trained 100 of 100 in 10 s, 1.0 per second");
    }

    @Test
    void a_bar_is_drawn_anew_on_its_line() {
        ProgressBar bar = new ProgressBar(out, clock);
        bar.roleStarted(Role.BASE, "Small base", 4, 0);
        clock.pass(Duration.ofSeconds(2));
        bar.responded(Role.BASE, 2, 0);
        bar.roleFinished(Role.BASE);
        assertThat(text())
                .contains("\r\u001B[2Kbase     ████████████░░░░░░░░░░░░ 2 of 4, 1.0 per second, about 2 s left")
                .endsWith("\r\u001B[2Kbase     2 of 4 in 2 s, 1.0 per second" + System.lineSeparator());
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static final class HandClock extends Clock {
        private Instant now = Instant.EPOCH;

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
