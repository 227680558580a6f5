package dev.labstone.junit;

import dev.labstone.deliver.ClosedRun;
import dev.labstone.deliver.Item;
import dev.labstone.evaluation.Run;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;

/**
 * The claim that all that has to be handed in is there; made if {@link Settings#DELIVER} says so.
 *
 * @param of the run
 * @param closed what it has for that
 */
record EvaluatedDeliverables(Run of, ClosedRun closed) implements EvaluatedClaim {

    @Override
    public Optional<Run> run() {
        return Optional.of(of);
    }

    @Override
    public String name() {
        return "all that is handed in is there";
    }

    @Override
    public String state() {
        return missing().isEmpty() ? "complete" : "incomplete";
    }

    @Override
    public String words() {
        return missing().isEmpty()
                ? "complete: " + closed.checklist().size() + " things"
                : "incomplete: "
                        + missing().stream()
                                .map(item -> item.what() + ": " + item.words())
                                .collect(Collectors.joining("\n  ", "\n  ", ""));
    }

    @Override
    public void verify() {
        if (!missing().isEmpty()) {
            throw new AssertionFailedError(words());
        }
    }

    @Override
    public String toString() {
        return of.useCase().id() + ": " + name();
    }

    private List<Item> missing() {
        return closed.checklist().stream().filter(item -> !item.complete()).toList();
    }
}
