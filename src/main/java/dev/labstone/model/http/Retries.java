package dev.labstone.model.http;

import dev.labstone.model.Failure;
import java.time.Duration;
import java.util.Optional;

/**
 * Tries until there is a result or it is time to give up.
 *
 * @param backoff how often, and how long to wait in between
 * @param sleeper waits
 */
public record Retries(Backoff backoff, Sleeper sleeper) {

    /** A model that took too long will most likely do so again, and each time may be minutes. */
    private static final int MOST_TIMEOUTS = 2;

    /** One attempt. */
    @FunctionalInterface
    public interface Attempt<T> {
        /**
         * Makes it.
         *
         * @param number which attempt it is, from 1
         * @throws FailedAttemptException if it gives no result
         */
        T make(int number) throws FailedAttemptException;
    }

    /**
     * Tries.
     *
     * @throws GivenUpException with the last failure
     */
    public <T> T run(Attempt<T> attempt) throws GivenUpException {
        for (int number = 1; ; number++) {
            try {
                return attempt.make(number);
            } catch (FailedAttemptException failed) {
                pause(failed.failure(), number);
            }
        }
    }

    private void pause(AttemptFailure failure, int attempt) throws GivenUpException {
        Duration wait = wait(failure, attempt).orElseThrow(() -> givenUp(failure, attempt));
        try {
            sleeper.sleep(wait);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            String reason = "the run was stopped before the next attempt; the last one: " + failure.reason();
            throw new GivenUpException(Failure.CANCELLED, reason, attempt);
        }
    }

    private Optional<Duration> wait(AttemptFailure failure, int attempt) {
        boolean hopeless = !failure.failure().isWorthARetry()
                || (failure.failure() == Failure.TIMEOUT && attempt >= MOST_TIMEOUTS);
        return hopeless ? Optional.empty() : backoff.after(attempt, failure.pause());
    }

    private GivenUpException givenUp(AttemptFailure failure, int attempt) {
        String tooLong = failure.pause()
                .filter(backoff::isTooLong)
                .map(pause -> " (the server asks to wait " + pause.toSeconds() + " s; Labstone waits "
                        + backoff.longest().toSeconds() + " s at the most)")
                .orElse("");
        return new GivenUpException(failure.failure(), failure.reason() + tooLong, attempt);
    }

    /** Thrown when there was no result; the message says why. */
    public static final class GivenUpException extends Exception {
        private final Failure failure;
        private final int attempts;

        GivenUpException(Failure failure, String reason, int attempts) {
            super(reason, null, false, false);
            this.failure = failure;
            this.attempts = attempts;
        }

        /** Returns what kind of failure the last one was. */
        public Failure failure() {
            return failure;
        }

        /** Returns how many attempts there were. */
        public int attempts() {
            return attempts;
        }
    }
}
