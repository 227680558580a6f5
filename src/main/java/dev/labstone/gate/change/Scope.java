package dev.labstone.gate.change;

import dev.labstone.evaluation.ExampleResult;
import dev.labstone.evaluation.Run;
import dev.labstone.usecase.Group;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Examples that are looked at together.
 *
 * @param leaf the leaf that teaches what they ask; empty for all that no such leaf teaches
 * @param change what has happened to the leaf
 * @param results today's results
 */
record Scope(Optional<String> leaf, Optional<LeafChange> change, List<ExampleResult> results) {

    /** Returns a scope for each leaf that has changed, or for each leaf if none has; then one for all other examples. */
    static List<Scope> of(Changes changes, Run run) {
        List<Scope> scopes = new ArrayList<>();
        Set<String> judged = new LinkedHashSet<>();
        for (LeafChange change : changes.leaves()) {
            judged.add(change.leaf());
            scopes.add(new Scope(Optional.of(change.leaf()), Optional.of(change), results(run, change.leaf())));
        }
        if (judged.isEmpty()) {
            run.useCase().groups().stream()
                    .flatMap(group -> group.leaf().stream())
                    .forEach(judged::add);
            judged.forEach(leaf -> scopes.add(new Scope(Optional.of(leaf), Optional.empty(), results(run, leaf))));
        }
        List<ExampleResult> others = run.results().stream()
                .filter(result -> leaf(run, result).filter(judged::contains).isEmpty())
                .toList();
        if (!others.isEmpty()) {
            scopes.add(new Scope(Optional.empty(), Optional.empty(), others));
        }
        return scopes;
    }

    private static List<ExampleResult> results(Run run, String leaf) {
        return run.results().stream()
                .filter(result -> leaf(run, result).equals(Optional.of(leaf)))
                .toList();
    }

    private static Optional<String> leaf(Run run, ExampleResult result) {
        Group group = run.useCase().group(result.example());
        return group.leaf();
    }
}
