package dev.labstone.evaluation;

import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/** Does several rows of work side by side, the work of one row in its order. The first failure ends all of it. */
final class Lanes {

    private final Runnable stop;
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

    private Lanes(Runnable stop) {
        this.stop = stop;
    }

    /**
     * Works, and returns when all is done or ended.
     *
     * @param lanes the rows
     * @param stop ends what is under way in any of them
     * @throws RuntimeException the first failure
     */
    static void run(List<List<Runnable>> lanes, Runnable stop) {
        Lanes all = new Lanes(stop);
        if (lanes.size() == 1) {
            all.work(lanes.get(0));
        } else if (!lanes.isEmpty()) {
            all.workAbreast(lanes);
        }
        if (all.failure.get() != null) {
            throw all.failure.get();
        }
    }

    private void workAbreast(List<List<Runnable>> lanes) {
        ExecutorService workers = Workers.of(lanes.size());
        try {
            List<Future<?>> futures = lanes.stream()
                    .<Future<?>>map(lane -> workers.submit(() -> work(lane)))
                    .toList();
            for (Future<?> future : futures) {
                future.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            fail(new ModelException(Failure.CANCELLED, "the run was stopped"));
        } catch (ExecutionException broken) {
            fail(new IllegalStateException(broken.getCause()));
        } finally {
            workers.shutdownNow();
        }
    }

    private void work(List<Runnable> lane) {
        for (Runnable each : lane) {
            if (failure.get() != null) {
                return;
            }
            try {
                each.run();
            } catch (RuntimeException failed) {
                fail(failed);
            }
        }
    }

    /** What fails because of the end of everything else is no reason of its own. */
    private void fail(RuntimeException failed) {
        if (failure.compareAndSet(null, failed)) {
            stop.run();
        }
    }
}
