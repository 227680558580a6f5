package dev.labstone.ilab.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class UptimeTest {

    @Test
    void goes_on_until_the_end_is_told_and_then_stands() {
        AtomicLong now = new AtomicLong(-5); // such a clock may begin anywhere
        Uptime uptime = new Uptime(now::get);
        now.set(2);
        assertThat(uptime.up()).isEqualTo(Duration.ofNanos(7));
        uptime.end();
        now.set(100);
        assertThat(uptime.up()).isEqualTo(Duration.ofNanos(7));
    }
}
