package dev.labstone.model.http;

import java.time.Duration;

/** Waits; tests wait for nothing. */
@FunctionalInterface
public interface Sleeper {

    /** Waits. */
    void sleep(Duration duration) throws InterruptedException;
}
