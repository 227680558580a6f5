package dev.labstone.ilab.stage;

import dev.labstone.ilab.plan.StageName;
import java.util.Optional;

/**
 * How a stage went, for reports.
 *
 * @param stage the stage
 * @param of the model it is about, where there are two: {@code base}, {@code trained}; else empty
 * @param state what happened
 * @param seconds how long the work took, now or when it was done; 0 if it was not done
 * @param from what went into it, in words
 * @param result what came out of it, in words; of a failed stage the reason
 * @param fingerprint what tells these inputs from any others; empty if it never got that far
 */
public record StageReport(
        StageName stage,
        String of,
        State state,
        long seconds,
        String from,
        String result,
        Optional<String> fingerprint) {

    /** What happened to a stage. */
    public enum State {
        /** It ran. */
        RAN,
        /** What it made earlier was taken, because nothing that goes into it has changed. */
        REUSED,
        /** It failed. */
        FAILED
    }

    /** Returns the stage with the model it is about: {@code convert (base)}. */
    public String title() {
        return of.isEmpty() ? stage.id() : stage.id() + " (" + of + ")";
    }

    /** Returns the report of a stage that never came to its work. */
    StageReport failed(String reason) {
        return new StageReport(stage, of, State.FAILED, 0, from, reason, fingerprint);
    }
}
