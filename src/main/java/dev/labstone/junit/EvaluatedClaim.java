package dev.labstone.junit;

import dev.labstone.evaluation.Run;
import java.util.Optional;

/** A claim of a use case that has been tested on the answers of all models of the lineup. */
public sealed interface EvaluatedClaim
        permits EvaluatedStatement,
                EvaluatedBaseline,
                EvaluatedAbsence,
                EvaluatedChange,
                EvaluatedNothing,
                EvaluatedDeliverables {

    /** Returns the run it belongs to; empty if nothing was asked. */
    Optional<Run> run();

    /** Returns the claim as reports call it. */
    String name();

    /** Returns how it came out in a word or two: {@code proved}. */
    String state();

    /** Returns what came out, with the figures and the examples behind them. */
    String words();

    /**
     * Holds the run to the claim.
     *
     * @throws AssertionError if it is required and refuted, and the lineup is gated
     * @throws org.opentest4j.TestAbortedException if nothing is shown, or it is refuted and not required
     */
    void verify();
}
