package dev.labstone.gate.change;

import dev.labstone.evaluation.ExampleResult;
import dev.labstone.evaluation.Run;
import dev.labstone.gate.Gate;
import dev.labstone.gate.baseline.Accepted;
import dev.labstone.gate.change.Standing.State;
import dev.labstone.model.Lineage;
import dev.labstone.model.ModelIdentity;
import dev.labstone.overlap.OverlapReport;
import dev.labstone.usecase.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a change does to a use case.
 *
 * @param changes what has changed
 * @param gate what today's run has shown
 * @param before what is known of the time before
 * @param standings how the examples of each leaf stand, then all others
 * @param whole how all examples stand together
 * @param flips the examples that came out otherwise, lost ones first
 */
public record ChangeReport(
        Changes changes, Gate gate, Before before, List<Standing> standings, Standing whole, List<Flip> flips) {

    /** Creates a report. */
    public ChangeReport {
        standings = List.copyOf(standings);
        flips = List.copyOf(flips);
    }

    /** Looks at today's run and the time before, whatever today's student was trained on. */
    public static ChangeReport of(Changes changes, Gate gate, Before before) {
        return of(changes, gate, before, Set.of());
    }

    /**
     * Looks at today's run and the time before.
     *
     * @param taxonomy the digests that today's taxonomy may have in a lineage; empty if it is not known
     */
    public static ChangeReport of(Changes changes, Gate gate, Before before, Set<String> taxonomy) {
        Run run = gate.run();
        boolean untaught = !changes.leaves().isEmpty() && run.tuning().isEmpty() && isTaughtByAnother(taxonomy, run);
        Set<String> leaked =
                gate.overlap().map(OverlapReport::excluded).map(Set::copyOf).orElse(Set.of());
        Standings standings = new Standings(before, leaked, isStale(changes, run, before), untaught);
        return new ChangeReport(
                changes, gate, before, standings.of(Scope.of(changes, run)), standings.whole(run), flips(run, before));
    }

    /** Returns whether all examples together have regressed and none of their parts has. */
    public boolean isWorseAsAWhole() {
        return whole.state() == Standing.State.REGRESSED
                && standings.stream().noneMatch(standing -> standing.state() == Standing.State.REGRESSED);
    }

    /** A student says what it was trained on; one that does not is believed. */
    private static boolean isTaughtByAnother(Set<String> taxonomy, Run run) {
        return Optional.ofNullable(run.models().get(Role.TRAINED))
                .flatMap(ModelIdentity::lineage)
                .map(Lineage::taxonomySha256)
                .filter(learnt -> !taxonomy.isEmpty() && !taxonomy.contains(learnt))
                .isPresent();
    }

    /** Answers that were recorded before the change say nothing about it. */
    private static boolean isStale(Changes changes, Run run, Before before) {
        return before.source() == Before.Source.BASELINE
                && before.sameModel()
                && run.tuning().isEmpty()
                && !changes.leaves().isEmpty();
    }

    private static List<Flip> flips(Run run, Before before) {
        return run.results().stream()
                .flatMap(result -> flip(result, before).stream())
                .sorted(Comparator.comparing(Flip::improved))
                .toList();
    }

    private static Optional<Flip> flip(ExampleResult result, Before before) {
        if (!result.roles().containsKey(Role.TRAINED)) {
            return Optional.empty();
        }
        Optional<Boolean> now = Counted.now(result);
        return Optional.ofNullable(before.examples().get(result.example().id()))
                .filter(earlier -> now.isPresent())
                .filter(earlier -> Counted.passes(earlier.outcome())
                        .filter(passed -> !passed.equals(now.get()))
                        .isPresent())
                .map(earlier -> new Flip(result, earlier, now.get()));
    }

    /** Returns what has regressed and nobody has accepted. */
    public List<Standing> regressed() {
        Set<String> accepted = accepted();
        return all().filter(standing -> standing.state() == State.REGRESSED)
                .filter(standing -> !accepted.containsAll(standing.lost()))
                .toList();
    }

    /** Returns whether the change makes the trained model worse, and nobody has accepted that. */
    public boolean isRegression() {
        return !regressed().isEmpty();
    }

    /** Returns whether a leaf has changed and the student was not trained on that. */
    public boolean isUntrained() {
        return whole.state() == State.NOT_TRAINED;
    }

    /** Returns the last folder of a leaf, or all of it if another one that is looked at ends in the same. */
    public String shortName(String leaf) {
        long same = standings.stream()
                .flatMap(standing -> standing.leaf().stream())
                .filter(other -> last(other).equals(last(leaf)))
                .count();
        return same > 1 ? leaf : last(leaf);
    }

    private static String last(String leaf) {
        return leaf.substring(leaf.lastIndexOf('/') + 1);
    }

    private Stream<Standing> all() {
        return Stream.concat(standings.stream(), Stream.of(whole));
    }

    /** What today's baseline accepts, with reasons. */
    private Set<String> accepted() {
        return gate.baseline().stream()
                .flatMap(baseline -> baseline.accepted().stream())
                .map(Accepted::examples)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    /** Returns what is accepted although it was lost by this change, with the reasons. */
    public List<Accepted> acceptedLosses() {
        return gate.baseline().stream()
                .flatMap(baseline -> baseline.accepted().stream())
                .map(one -> new Accepted(
                        one.reason(),
                        one.examples().stream().filter(whole.lost()::contains).toList()))
                .filter(one -> !one.examples().isEmpty())
                .toList();
    }
}
