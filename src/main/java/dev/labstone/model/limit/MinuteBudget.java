package dev.labstone.model.limit;

import java.util.ArrayDeque;
import java.util.Deque;

/** What may be spent in any 60 seconds, wherever they begin. Times are in nanoseconds, from any point on. */
final class MinuteBudget {

    /** A minute in nanoseconds. */
    static final long MINUTE = 60_000_000_000L;

    private final long most;
    private final Deque<Spent> spent = new ArrayDeque<>();
    private long sum;

    MinuteBudget(long most) {
        this.most = most;
    }

    /** What was spent at once. */
    static final class Spent {
        private final long at;
        private long amount;
        private boolean forgotten;

        private Spent(long at, long amount) {
            this.at = at;
            this.amount = amount;
        }
    }

    /**
     * Returns how long to wait until an amount may be spent; 0 = not at all. An amount larger than the whole budget waits
     * until all of it is there, and no longer, else it would wait for ever.
     */
    long waitFor(long now, long amount) {
        forget(now);
        long left = sum + Math.min(amount, most) - most;
        for (Spent each : spent) {
            if (left <= 0) {
                return 0;
            }
            left -= each.amount;
            if (left <= 0) {
                return each.at + MINUTE - now;
            }
        }
        return 0;
    }

    /** Spends an amount. */
    Spent spend(long now, long amount) {
        Spent one = new Spent(now, amount);
        spent.add(one);
        sum += amount;
        return one;
    }

    /** Puts right what was spent: what an answer costs is known when it is there. */
    void correct(Spent one, long amount) {
        sum += one.forgotten ? 0 : amount - one.amount;
        one.amount = amount;
    }

    private void forget(long now) {
        while (!spent.isEmpty() && now - spent.peek().at >= MINUTE) {
            Spent gone = spent.remove();
            gone.forgotten = true;
            sum -= gone.amount;
        }
    }
}
