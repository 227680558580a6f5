package dev.labstone.model.limit;

import java.time.Duration;
import java.util.Optional;

/**
 * Decides which request to a server may begin when. It waits for nothing and knows no clock: it is told the time, in
 * nanoseconds from any point on, and tells how long to wait. Not for several threads at once.
 */
final class Admission {

    /** What {@link #waitFor} returns if no time is long enough: somebody has to leave first. */
    static final long UNTIL_SOMEBODY_LEAVES = Long.MAX_VALUE;

    /** Who is told to wait longer gives up instead, and so nobody else has to wait. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final FairQueue queue = new FairQueue();
    private final Ceiling ceiling;
    private final Optional<MinuteBudget> requests;
    private final Optional<MinuteBudget> tokens;
    private int inFlight;
    private long pauseFrom;
    private long pause;

    Admission(Limits limits) {
        this.ceiling = new Ceiling(limits.inFlight());
        this.requests = limits.requestsPerMinute().map(MinuteBudget::new);
        this.tokens = limits.tokensPerMinute().map(MinuteBudget::new);
    }

    /** Has a ticket wait for its turn. */
    void queue(Ticket ticket) {
        queue.add(ticket);
    }

    /** Takes back a ticket that was not admitted. */
    void withdraw(Ticket ticket) {
        queue.remove(ticket);
    }

    /** Returns whose turn it is. */
    Optional<Ticket> next() {
        return queue.next();
    }

    /** Returns how many requests may be on their way at the moment. */
    int allowed() {
        return ceiling.allowed();
    }

    /** Returns how long a ticket whose turn it is has to wait; 0 = it may begin. */
    long waitFor(Ticket ticket, long now) {
        if (inFlight >= ceiling.allowed()) {
            return UNTIL_SOMEBODY_LEAVES;
        }
        long paused = Math.max(0, pause - (now - pauseFrom));
        long forRequests = requests.map(budget -> budget.waitFor(now, 1)).orElse(0L);
        long forTokens =
                tokens.map(budget -> budget.waitFor(now, ticket.tokens)).orElse(0L);
        return Math.max(paused, Math.max(forRequests, forTokens));
    }

    /** Lets the request whose turn it is begin, if it may. */
    Optional<Ticket> admit(long now) {
        if (queue.next().filter(ticket -> waitFor(ticket, now) == 0).isEmpty()) {
            return Optional.empty();
        }
        Ticket ticket = queue.take();
        ticket.admitted = true;
        ticket.era = ceiling.era();
        requests.ifPresent(budget -> budget.spend(now, 1));
        ticket.spent = tokens.map(budget -> budget.spend(now, ticket.tokens));
        inFlight++;
        return Optional.of(ticket);
    }

    /** An admitted request is over. */
    void leave() {
        inFlight--;
    }

    /** An admitted request was answered, and cost so many tokens. */
    void answered(Ticket ticket, long cost) {
        ceiling.answered(ticket.era);
        ticket.spent.ifPresent(spent -> tokens.orElseThrow().correct(spent, cost));
    }

    /** An admitted request was turned away, because the server is asked too much. */
    void refused(Ticket ticket) {
        ceiling.refused(ticket.era);
    }

    /** The server asks to be left alone for a while. */
    void pause(Duration asked, long now) {
        boolean longer = asked.toNanos() > pause - (now - pauseFrom);
        if (longer && asked.compareTo(LONGEST_PAUSE) <= 0) {
            pauseFrom = now;
            pause = asked.toNanos();
        }
    }
}
