package dev.labstone.ilab.serve;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** How long something has been up: until now, and when it has ended until then. */
final class Uptime {

    private final LongSupplier nanos;
    private final long begin;
    private volatile OptionalLong end = OptionalLong.empty();

    /**
     * Begins now.
     *
     * @param nanos the time in nanoseconds from any point, such as {@link System#nanoTime()}
     */
    Uptime(LongSupplier nanos) {
        this.nanos = nanos;
        this.begin = nanos.getAsLong();
    }

    /** It ends now. */
    void end() {
        end = OptionalLong.of(nanos.getAsLong());
    }

    /** Returns how long it was up; what has ended without a word of it yet counts as if it ended now. */
    Duration up() {
        return Duration.ofNanos(end.orElseGet(nanos) - begin);
    }
}
