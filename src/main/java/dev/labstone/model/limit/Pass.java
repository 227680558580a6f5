package dev.labstone.model.limit;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** The right to one request. */
public final class Pass implements AutoCloseable {

    private final Turnstile turnstile;
    private final Ticket ticket;
    private Consumer<Admission> note = admission -> {};

    Pass(Turnstile turnstile, Ticket ticket) {
        this.turnstile = turnstile;
        this.ticket = ticket;
    }

    /**
     * The request was answered.
     *
     * @param tokens how many tokens it and its answer had; empty = as many as was thought
     */
    public void answered(Optional<Long> tokens) {
        note = admission -> admission.answered(ticket, tokens.orElse(ticket.tokens));
    }

    /**
     * The request was turned away, because the server is asked too much.
     *
     * @param pause how long the server asks to wait
     */
    public void refused(Optional<Duration> pause) {
        pause.ifPresent(turnstile::pause);
        note = admission -> admission.refused(ticket);
    }

    /** The request is over. */
    @Override
    public void close() {
        turnstile.leave(note);
    }
}
