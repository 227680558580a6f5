package dev.labstone.model.limit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Where all who ask a server pass, one request after the other, as its limits allow. Visitors take turns, so that none
 * starves however many requests another has.
 *
 * <p>Who may begin at once does. Who has to wait sleeps until somebody leaves or, first in the row only, until time has
 * passed: there are no timers and nobody looks again and again.
 */
public final class Turnstile {

    private final ReentrantLock lock = new ReentrantLock();
    private final Admission admission;
    private final LongSupplier nanoTime;

    /** Creates a turnstile. */
    public Turnstile(Limits limits) {
        this(limits, System::nanoTime);
    }

    /**
     * Creates a turnstile that goes by another clock.
     *
     * @param nanoTime tells the time in nanoseconds, from any point on
     */
    public Turnstile(Limits limits, LongSupplier nanoTime) {
        this.admission = new Admission(limits);
        this.nanoTime = nanoTime;
    }

    /** Returns somebody new who asks. */
    public Visitor visitor() {
        return new Visitor(this);
    }

    void enter(Ticket ticket, Visitor visitor) throws InterruptedException {
        lock.lock();
        try {
            admission.queue(ticket);
            admitAll();
            while (!ticket.admitted) {
                if (visitor.isClosed()) {
                    throw new InterruptedException("closed");
                }
                sleep(ticket);
                admitAll();
            }
        } catch (InterruptedException stopped) {
            rethrowIfOutside(ticket, stopped);
        } finally {
            settle(ticket);
            lock.unlock();
        }
    }

    /** Who was admitted at the very moment of the interrupt has a pass to give back. */
    private static void rethrowIfOutside(Ticket ticket, InterruptedException stopped) throws InterruptedException {
        if (!ticket.admitted) {
            throw stopped;
        }
        Thread.currentThread().interrupt();
    }

    /** Ends the request of an admitted ticket, with what there is to note of it. */
    void leave(Consumer<Admission> note) {
        lock.lock();
        try {
            note.accept(admission);
            admission.leave();
            admitAll();
            wakeNext();
        } finally {
            lock.unlock();
        }
    }

    /** Has all requests wait that have not begun. */
    void pause(Duration asked) {
        lock.lock();
        try {
            admission.pause(asked, nanoTime.getAsLong());
        } finally {
            lock.unlock();
        }
    }

    /** Wakes all of a visitor who wait. */
    void wake(Iterable<Ticket> tickets) {
        lock.lock();
        try {
            tickets.forEach(Turnstile::ring);
        } finally {
            lock.unlock();
        }
    }

    /** Who was interrupted after all has to leave the row, and those behind go on. */
    private void settle(Ticket ticket) {
        if (!ticket.admitted) {
            admission.withdraw(ticket);
            admitAll();
        }
        wakeNext();
    }

    /** Whoever sleeps looks again when awake, in the loop of {@link #enter}. */
    @SuppressWarnings("WaitNotInLoop")
    private void sleep(Ticket ticket) throws InterruptedException {
        if (ticket.bell == null) {
            ticket.bell = lock.newCondition();
        }
        boolean first = admission.next().filter(next -> next == ticket).isPresent();
        long wait = first ? admission.waitFor(ticket, nanoTime.getAsLong()) : Admission.UNTIL_SOMEBODY_LEAVES;
        if (wait == Admission.UNTIL_SOMEBODY_LEAVES) {
            ticket.bell.await();
        } else {
            ticket.bell.awaitNanos(wait);
        }
    }

    private void admitAll() {
        for (Optional<Ticket> next = admitOne(); next.isPresent(); next = admitOne()) {
            ring(next.get());
        }
    }

    private Optional<Ticket> admitOne() {
        return admission.next().isEmpty() ? Optional.empty() : admission.admit(nanoTime.getAsLong());
    }

    /** Who has become the first in the row has to know how long to sleep. */
    private void wakeNext() {
        admission.next().ifPresent(Turnstile::ring);
    }

    private static void ring(Ticket ticket) {
        if (ticket.bell != null) {
            ticket.bell.signal();
        }
    }
}
