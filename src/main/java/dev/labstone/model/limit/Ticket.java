package dev.labstone.model.limit;

import java.util.Optional;
import java.util.concurrent.locks.Condition;

/** One request that wants to begin, has begun, or is over. */
final class Ticket {

    final Object visitor;
    final long tokens;

    /** Rings when the one who waits should look again; null as long as nobody does. */
    Condition bell;

    boolean admitted;
    long era;
    Optional<MinuteBudget.Spent> spent = Optional.empty();

    Ticket(Object visitor, long tokens) {
        this.visitor = visitor;
        this.tokens = tokens;
    }
}
