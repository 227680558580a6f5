package dev.labstone.model.http;

import dev.labstone.model.Failure;
import java.time.Duration;
import java.util.Optional;

/**
 * Why one attempt gave no answer.
 *
 * @param failure what kind of failure
 * @param reason what happened, in the server's own words where it said something
 * @param stale whether the credentials have run out, so that the same request may succeed with fresh ones
 * @param pause how long the server asks to wait before the next attempt
 */
public record AttemptFailure(Failure failure, String reason, boolean stale, Optional<Duration> pause) {

    /** Creates a failure that fresh credentials would not mend. */
    public AttemptFailure(Failure failure, String reason, Optional<Duration> pause) {
        this(failure, reason, false, pause);
    }

    /** Creates a failure after which the server asks for no wait. */
    public AttemptFailure(Failure failure, String reason) {
        this(failure, reason, false, Optional.empty());
    }
}
