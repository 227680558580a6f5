package dev.labstone.gate.change;

import dev.labstone.check.Outcome;
import dev.labstone.evaluation.ExampleResult;
import dev.labstone.gate.change.Before.Earlier;
import dev.labstone.statistics.IncompletePairs;
import dev.labstone.statistics.IncompletePairs.Pair;
import dev.labstone.usecase.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The examples of a scope, each put with its like. */
final class Counted {

    private static final double MOST_MISSING = 0.2;

    final List<String> gained = new ArrayList<>();
    final List<String> lost = new ArrayList<>();
    int bothPass;
    int bothFail;
    private final List<String> missing = new ArrayList<>();
    private final List<String> incomparable = new ArrayList<>();
    private final List<String> leaked = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    private boolean losesSteady;

    Counted(List<ExampleResult> results, Before before, Set<String> seen) {
        for (ExampleResult result : results) {
            String id = result.example().id();
            Optional<Earlier> earlier = Optional.ofNullable(before.examples().get(id));
            if (seen.contains(id)) {
                leaked.add(id);
            } else if (earlier.isEmpty() || !result.roles().containsKey(Role.TRAINED)) {
                incomparable.add(id);
            } else {
                count(id, passes(earlier.get().outcome()), now(result));
                losesSteady |= lost.contains(id) && !isFlaky(result, earlier.get());
            }
        }
    }

    private static boolean isFlaky(ExampleResult result, Earlier earlier) {
        return earlier.flaky() || result.roles().get(Role.TRAINED).repeats().flaky();
    }

    /** Returns whether an example is lost that does not come out now so, now so. */
    boolean losesSteadyOnes() {
        return losesSteady;
    }

    /** Returns whether the trained model passes an example; empty if nothing is known. */
    static Optional<Boolean> now(ExampleResult result) {
        return passes(result.roles().get(Role.TRAINED).assessment().outcome());
    }

    /** Returns whether an outcome is a pass; empty if nothing is known. */
    static Optional<Boolean> passes(Outcome outcome) {
        return Optional.of(outcome).filter(Outcome::isDecided).map(decided -> decided == Outcome.PASS);
    }

    private void count(String id, Optional<Boolean> before, Optional<Boolean> now) {
        pairs.add(new Pair(before, now));
        if (before.isEmpty() || now.isEmpty()) {
            missing.add(id);
        } else if (before.get().equals(now.get())) {
            bothPass += now.get() ? 1 : 0;
            bothFail += now.get() ? 0 : 1;
        } else {
            (now.get() ? gained : lost).add(id);
        }
    }

    boolean isEmpty() {
        return pairs.isEmpty();
    }

    boolean lacksTooMuch() {
        return missing.size() > MOST_MISSING * pairs.size();
    }

    boolean isStill() {
        return gained.isEmpty() && lost.isEmpty() && missing.isEmpty();
    }

    /** Returns the pairs, the time before first. */
    IncompletePairs pairs() {
        return IncompletePairs.of(pairs);
    }

    Standing.LeftOut leftOut() {
        return new Standing.LeftOut(missing, incomparable, leaked);
    }
}
