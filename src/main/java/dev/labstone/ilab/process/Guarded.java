package dev.labstone.ilab.process;

import java.util.function.Consumer;

/** A listener that may fail: that is told once, as an uncaught exception, and the output goes on. */
final class Guarded implements Consumer<String> {

    private final Consumer<String> listener;
    private boolean told;

    Guarded(Consumer<String> listener) {
        this.listener = listener;
    }

    @Override
    public void accept(String line) {
        try {
            listener.accept(line);
        } catch (RuntimeException | Error broken) {
            if (!told) {
                told = true;
                tell(broken);
            }
        }
    }

    /** Runs what may fail and is waited for by nobody. */
    static void run(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | Error broken) {
            tell(broken);
        }
    }

    private static void tell(Throwable broken) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, broken);
    }
}
