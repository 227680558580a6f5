package dev.labstone.evaluation;

import dev.labstone.model.ChatModel;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Makes Ctrl-C end a run cleanly: calls under way are ended, and the user is told that nothing is lost. */
final class Interruption implements AutoCloseable {

    /** A JVM shuts down once, and says so once, however many roles are under way. */
    private static final AtomicBoolean TOLD = new AtomicBoolean();

    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    static Interruption of(ChatModel model, Optional<Journal> journal) {
        Thread hook = new Thread(() -> stop(model, journal), "labstone-interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        return new Interruption(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // then the hook is at work already
        }
    }

    private static void stop(ChatModel model, Optional<Journal> journal) {
        model.close();
        journal.filter(book -> TOLD.compareAndSet(false, true))
                .ifPresent(book -> System.err.println("Labstone: stopped; every answer so far is in " + book.file()
                        + ". The same command goes on from there."));
    }
}
