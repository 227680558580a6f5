package dev.labstone.ilab.process;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits although the thread is interrupted, and hands the interruption on. */
final class Uninterrupted {

    private Uninterrupted() {}

    /** Waits until something is done, in whatever way, or the time is over. */
    static void await(Future<?> done, Duration atMost) {
        boolean interrupted = Thread.interrupted();
        long end = System.nanoTime() + atMost.toNanos();
        while (!done.isDone() && System.nanoTime() < end) {
            try {
                done.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException again) {
                interrupted = true;
            } catch (ExecutionException | TimeoutException over) {
                break;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
