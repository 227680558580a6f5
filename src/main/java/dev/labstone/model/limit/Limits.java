package dev.labstone.model.limit;

import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * What a server may be asked at the most, by all who ask it together.
 *
 * @param inFlight how many requests may be on their way at once; at least 1
 * @param requestsPerMinute how many requests may begin in any 60 seconds, at least 1; empty = any number
 * @param tokensPerMinute how many tokens they and their answers may have, at least 1; empty = any number
 */
public record Limits(int inFlight, Optional<Integer> requestsPerMinute, Optional<Integer> tokensPerMinute) {

    /** Returns the limits of a server that is only told how many requests it bears at once. */
    public static Limits inFlight(int most) {
        return new Limits(most, Optional.empty(), Optional.empty());
    }

    /**
     * Returns what holds for a server of which two roles say something: the larger number of requests at once, for either
     * role says that the server bears so many, and the smaller number in a minute.
     */
    public Limits and(Limits other) {
        return new Limits(
                Math.max(inFlight, other.inFlight),
                one(requestsPerMinute, other.requestsPerMinute, Math::min),
                one(tokensPerMinute, other.tokensPerMinute, Math::min));
    }

    private static Optional<Integer> one(Optional<Integer> a, Optional<Integer> b, BinaryOperator<Integer> both) {
        return a.isPresent() && b.isPresent() ? Optional.of(both.apply(a.get(), b.get())) : a.or(() -> b);
    }
}
