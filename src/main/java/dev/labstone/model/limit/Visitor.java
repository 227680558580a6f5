package dev.labstone.model.limit;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody who asks a server: the model of one role. */
public final class Visitor implements AutoCloseable {

    private final Turnstile turnstile;
    private final Set<Ticket> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Visitor(Turnstile turnstile) {
        this.turnstile = turnstile;
    }

    /**
     * Waits until a request may begin.
     *
     * @param tokens how many tokens it and its answer will have at the most, as far as can be told
     * @return the right to one request; whoever has it closes it when the request is over
     * @throws InterruptedException if the thread was interrupted, or the visitor closed
     */
    public Pass enter(long tokens) throws InterruptedException {
        Ticket ticket = new Ticket(this, tokens);
        waiting.add(ticket);
        try {
            turnstile.enter(ticket, this);
        } finally {
            waiting.remove(ticket);
        }
        return new Pass(turnstile, ticket);
    }

    /** The server asks all to wait for a while. More than a minute is not waited. */
    public void pause(Duration asked) {
        turnstile.pause(asked);
    }

    /** Ends its waits; nothing of it has to wait later. Passes remain valid. */
    @Override
    public void close() {
        closed = true;
        turnstile.wake(waiting);
    }

    boolean isClosed() {
        return closed;
    }
}
