package dev.labstone.model.openai;

import java.time.Duration;

/** Waits; tests wait for nothing. */
@FunctionalInterface
interface Sleeper {

    void sleep(Duration duration) throws InterruptedException;
}
