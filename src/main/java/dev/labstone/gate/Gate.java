package dev.labstone.gate;

import dev.labstone.check.Outcome;
import dev.labstone.evaluation.ExampleResult;
import dev.labstone.evaluation.RoleResult;
import dev.labstone.usecase.Role;
import java.util.Optional;

/** Says how examples stand against the baseline. Only the trained model is held to it. */
public final class Gate {

    private static final Role GATED = Role.TRAINED;

    private final Optional<Baseline> baseline;
    private final boolean gated;

    /**
     * Creates a gate.
     *
     * @param baseline the baseline; without one every wrong answer of the trained model is new
     */
    public Gate(Optional<Baseline> baseline) {
        this(baseline, true);
    }

    private Gate(Optional<Baseline> baseline, boolean gated) {
        this.baseline = baseline;
        this.gated = gated;
    }

    /** Returns a gate that stands open: no example is held to a baseline. */
    public static Gate open() {
        return new Gate(Optional.empty(), false);
    }

    /** Returns whether examples are held to a baseline at all. */
    public boolean isGated() {
        return gated;
    }

    /** Returns how an example stands against the baseline. */
    public ExampleState state(ExampleResult result) {
        if (!result.isDecided()) {
            return ExampleState.BROKEN;
        }
        RoleResult trained = result.roles().get(GATED);
        if (trained == null || !gated) {
            return ExampleState.NOT_GATED;
        }
        Optional<Outcome> before = baseline.flatMap(known ->
                Optional.ofNullable(known.outcomes(result.example().id()).get(GATED.id())));
        return trained.assessment().outcome() == Outcome.PASS ? passing(before) : failing(before);
    }

    private static ExampleState passing(Optional<Outcome> before) {
        return before.filter(outcome -> outcome == Outcome.FAIL).isPresent()
                ? ExampleState.NOW_PASSES
                : ExampleState.PASSED;
    }

    private static ExampleState failing(Optional<Outcome> before) {
        return before.map(outcome -> outcome == Outcome.PASS ? ExampleState.REGRESSION : ExampleState.KNOWN_FAILURE)
                .orElse(ExampleState.NEW_FAILURE);
    }
}
