package dev.labstone.model.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * How long to wait between attempts: what the server asks for, else twice as long each time, less up to half of it at
 * random, so that callers who were turned away together do not come back together.
 *
 * @param attempts the most attempts
 * @param first the wait after the first attempt, before the random part
 * @param longest the longest wait; a server that asks for more is given up
 * @param random the source of the random part, for any number of threads
 */
public record Backoff(int attempts, Duration first, Duration longest, RandomGenerator random) {

    /** Returns the usual waits: half a second at first, a minute at the most. */
    public static Backoff usual(int attempts) {
        return new Backoff(
                attempts,
                Duration.ofMillis(500),
                Duration.ofSeconds(60),
                () -> ThreadLocalRandom.current().nextLong());
    }

    /**
     * Returns how long to wait after an attempt.
     *
     * @param attempt which attempt failed, from 1
     * @param asked what the server asks for; nothing at all counts as not asked, lest all attempts be over in an instant
     * @return the wait, or empty if it is time to give up
     */
    Optional<Duration> after(int attempt, Optional<Duration> asked) {
        if (attempt >= attempts || asked.filter(this::isTooLong).isPresent()) {
            return Optional.empty();
        }
        return asked.filter(wait -> !wait.isZero()).or(() -> Optional.of(jittered(attempt)));
    }

    boolean isTooLong(Duration wait) {
        return wait.compareTo(longest) > 0;
    }

    private Duration jittered(int attempt) {
        long ceiling = Math.min(longest.toMillis(), first.toMillis() << Math.min(attempt - 1, 20));
        return Duration.ofMillis(ceiling / 2 + random.nextLong(ceiling / 2 + 1));
    }
}
