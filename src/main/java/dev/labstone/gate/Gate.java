package dev.labstone.gate;

import dev.labstone.check.Outcome;
import dev.labstone.evaluation.ExampleResult;
import dev.labstone.evaluation.RoleResult;
import dev.labstone.model.Role;
import java.util.Optional;

/** Says how examples stand against the baseline. Only the trained model is held to it. */
public final class Gate {

    private static final Role GATED = Role.TRAINED;

    private final Optional<Baseline> baseline;

    /**
     * Creates a gate.
     *
     * @param baseline the baseline; without one every wrong answer of the trained model is new
     */
    public Gate(Optional<Baseline> baseline) {
        this.baseline = baseline;
    }

    /** Returns how an example stands against the baseline. */
    public ExampleState state(ExampleResult result) {
        if (!result.isDecided()) {
            return ExampleState.BROKEN;
        }
        RoleResult trained = result.roles().get(GATED);
        if (trained == null) {
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
