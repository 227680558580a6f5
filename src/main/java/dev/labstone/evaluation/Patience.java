package dev.labstone.evaluation;

import dev.labstone.model.Failure;
import dev.labstone.model.NoAnswer;
import dev.labstone.model.Response;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Knows when to give a model up: after a few failures in a row, with all their retries, that would meet every other
 * question as well. Else a server that died at the first of 10,000 questions would be waited for 10,000 times.
 */
final class Patience {

    private static final int MOST_IN_A_ROW = 3;
    private static final Set<Failure> MEETS_ALL = EnumSet.of(
            Failure.UNREACHABLE,
            Failure.TIMEOUT,
            Failure.OVERLOADED,
            Failure.SERVER_ERROR,
            Failure.UNAUTHORIZED,
            Failure.NOT_FOUND,
            Failure.WRONG_MODEL,
            Failure.CANCELLED);

    private int inARow;
    private NoAnswer last;

    /** Takes note of a response. */
    synchronized void note(Response response) {
        boolean bad = response instanceof NoAnswer none && MEETS_ALL.contains(none.failure());
        inARow = bad ? inARow + 1 : 0;
        last = bad ? (NoAnswer) response : null;
    }

    /** Returns what to respond without asking, if patience is over. */
    synchronized Optional<NoAnswer> isOver() {
        if (inARow < MOST_IN_A_ROW) {
            return Optional.empty();
        }
        return Optional.of(
                new NoAnswer(last.failure(), "not asked, after " + inARow + " failures in a row: " + last.reason(), 0));
    }
}
