package dev.labstone.junit;

import dev.labstone.evaluation.Run;
import dev.labstone.gate.change.ChangeHeadline;
import dev.labstone.gate.change.Changes;
import dev.labstone.usecase.UseCase;
import java.util.Optional;

/**
 * That a use case was not asked, because it depends on nothing that has changed.
 *
 * @param useCase the use case
 * @param changes what has changed
 */
record EvaluatedNothing(UseCase useCase, Changes changes) implements EvaluatedClaim {

    @Override
    public Optional<Run> run() {
        return Optional.empty();
    }

    @Override
    public String name() {
        return "nothing has changed since " + changes.base();
    }

    @Override
    public String state() {
        return "held";
    }

    @Override
    public String words() {
        return ChangeHeadline.ofNothing(changes);
    }

    @Override
    public void verify() {
        // what has not changed is as good as it was
    }

    @Override
    public String toString() {
        return useCase.id() + ": " + name();
    }
}
