package dev.labstone.ilab.stage;

import dev.labstone.model.ChatModel;
import dev.labstone.model.Failure;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.NoAnswer;
import dev.labstone.model.Request;
import dev.labstone.model.Response;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A model as one of those has it who share it. */
final class SharedModel implements ChatModel {

    private final ChatModel model;
    private final Leaving leaving;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Is told once that somebody does not need the model any more. */
    @FunctionalInterface
    interface Leaving {

        /**
         * Takes note.
         *
         * @param waiting whether a call of theirs is under way, which is to be ended
         */
        void leave(boolean waiting);
    }

    SharedModel(ChatModel model, Leaving leaving) {
        this.model = model;
        this.leaving = leaving;
    }

    @Override
    public ModelIdentity identity() {
        return model.identity();
    }

    /** Notes the call before it looks: so whoever closes this either sees the call or is seen by it. */
    @Override
    public Response ask(Request request) {
        waiting.incrementAndGet();
        try {
            return closed.get() ? new NoAnswer(Failure.CANCELLED, "the run was stopped", 0) : model.ask(request);
        } finally {
            waiting.decrementAndGet();
        }
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            leaving.leave(waiting.get() > 0);
        }
    }
}
