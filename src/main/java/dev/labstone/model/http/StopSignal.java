package dev.labstone.model.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells whoever asks or waits that the model was closed. A wait ends when the signal is given. */
public final class StopSignal implements Sleeper {

    private final CountDownLatch given = new CountDownLatch(1);

    /** Gives the signal. */
    public void give() {
        given.countDown();
    }

    /** Returns whether it was given. */
    public boolean isGiven() {
        return given.getCount() == 0;
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        given.await(duration.toMillis(), TimeUnit.MILLISECONDS);
    }
}
