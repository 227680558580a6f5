package dev.labstone.model.limit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Tickets that wait: visitors in turn, and those of one visitor in the order in which they came. */
final class FairQueue {

    private final Map<Object, Deque<Ticket>> visitors = new LinkedHashMap<>();

    void add(Ticket ticket) {
        visitors.computeIfAbsent(ticket.visitor, visitor -> new ArrayDeque<>()).add(ticket);
    }

    /** Returns whose turn it is. */
    Optional<Ticket> next() {
        Iterator<Deque<Ticket>> first = visitors.values().iterator();
        return first.hasNext() ? Optional.of(first.next().element()) : Optional.empty();
    }

    /** Takes out whose turn it is; its visitor goes to the end of the row. */
    Ticket take() {
        Object visitor = visitors.keySet().iterator().next();
        Deque<Ticket> its = visitors.remove(visitor);
        Ticket ticket = its.remove();
        if (!its.isEmpty()) {
            visitors.put(visitor, its);
        }
        return ticket;
    }

    /** Takes out a ticket whose owner waits no longer. */
    void remove(Ticket ticket) {
        Deque<Ticket> its = visitors.get(ticket.visitor);
        if (its != null && its.remove(ticket) && its.isEmpty()) {
            visitors.remove(ticket.visitor);
        }
    }
}
