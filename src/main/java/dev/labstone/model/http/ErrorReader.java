package dev.labstone.model.http;

import java.time.Duration;
import java.util.Optional;

/** Knows what the refusals of one kind of server mean. */
@FunctionalInterface
public interface ErrorReader {

    /**
     * Reads a reply with an error status.
     *
     * @param status the status
     * @param body the body, without the key that was sent
     * @param pause how long the server asks to wait
     */
    AttemptFailure read(int status, String body, Optional<Duration> pause);
}
