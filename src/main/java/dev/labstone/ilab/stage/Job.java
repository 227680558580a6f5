package dev.labstone.ilab.stage;

import dev.labstone.ilab.command.Workspace;
import dev.labstone.ilab.plan.StageName;
import java.util.function.Function;

/**
 * What a stage has to do.
 *
 * @param stage the stage
 * @param of the model it is about, where there are two; else empty
 * @param from what goes into it, in words
 * @param inputs what goes into it, all of it
 * @param type the type of what it says of its outputs
 * @param work does it, and leaves the outputs in the workspace
 * @param words what came out, in words
 * @param <T> what it says of its outputs
 */
record Job<T>(
        StageName stage,
        String of,
        String from,
        Inputs inputs,
        Class<T> type,
        Function<Workspace, T> work,
        Function<T, String> words) {

    String title() {
        return of.isEmpty() ? stage.id() : stage.id() + " (" + of + ")";
    }

    /** Returns the name of the folder of all runs of this stage. */
    String folder() {
        return of.isEmpty() ? stage.id() : stage.id() + "-" + of;
    }

    StageReport report(StageReport.State state, long seconds, String result) {
        return new StageReport(stage, of, state, seconds, from, result, java.util.Optional.of(inputs.fingerprint()));
    }
}
