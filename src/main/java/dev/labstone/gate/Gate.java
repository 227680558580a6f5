package dev.labstone.gate;

import dev.labstone.check.Outcome;
import dev.labstone.evaluation.Comparison;
import dev.labstone.evaluation.ExampleResult;
import dev.labstone.evaluation.Run;
import dev.labstone.gate.baseline.Baseline;
import dev.labstone.gate.claim.Claims;
import dev.labstone.gate.claim.TestedClaim;
import dev.labstone.overlap.OverlapReport;
import dev.labstone.usecase.Example;
import dev.labstone.usecase.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Says what a run proves, and how it stands against the baseline. Only the trained model is held to that.
 *
 * @param run the run
 * @param baseline the baseline; without one every wrong answer of the trained model is new
 * @param against how the run stands against it; empty if there is none, or nobody is held to it
 * @param claims what the run says of the claims of its use case
 * @param overlap which examples the student has seen in training; empty if nobody looked
 * @param isGated whether examples are held to a baseline at all
 */
public record Gate(
        Run run,
        Optional<Baseline> baseline,
        Optional<AgainstBaseline> against,
        List<TestedClaim> claims,
        Optional<OverlapReport> overlap,
        boolean isGated) {

    static final Role GATED = Role.TRAINED;

    /** Creates a gate. */
    public Gate {
        claims = List.copyOf(claims);
    }

    /** Returns a gate that holds the trained model to a baseline. */
    public static Gate of(Run run, Optional<Baseline> baseline) {
        return of(run, baseline, Optional.empty());
    }

    /** Returns a gate that holds the trained model to a baseline, and counts no example that it has seen in training. */
    public static Gate of(Run run, Optional<Baseline> baseline, Optional<OverlapReport> overlap) {
        Optional<AgainstBaseline> against = baseline.filter(known -> run.roles().contains(GATED))
                .map(known -> AgainstBaseline.of(run, known, leaked(overlap)));
        return new Gate(run, baseline, against, claims(run, overlap), overlap, true);
    }

    /** Returns a gate that stands open: no example is held to a baseline, and claims are tested all the same. */
    public static Gate open(Run run) {
        return open(run, Optional.empty());
    }

    /** Returns a gate that stands open, and counts no example that the trained model has seen in training. */
    public static Gate open(Run run, Optional<OverlapReport> overlap) {
        return new Gate(run, Optional.empty(), Optional.empty(), claims(run, overlap), overlap, false);
    }

    private static List<TestedClaim> claims(Run run, Optional<OverlapReport> overlap) {
        return new Claims(run, leaked(overlap)).test(run.useCase().claims());
    }

    private static Predicate<Example> leaked(Optional<OverlapReport> overlap) {
        Set<String> excluded =
                overlap.map(OverlapReport::excluded).map(Set::copyOf).orElse(Set.of());
        return example -> excluded.contains(example.id());
    }

    /** Returns what claims would come to if examples counted that the student has seen. */
    public List<TestedClaim> claimsWithLeaked() {
        return claims(run, Optional.empty());
    }

    /** Returns how the two roles of a comparison stand on all examples, then on each group and leaf. */
    public List<TestedClaim> comparison(Comparison comparison) {
        return new Claims(run, leaked(overlap)).test(comparison);
    }

    /**
     * Returns whether the baseline holds a trained model that is not in this run. Otherwise a regression could be hidden
     * by leaving the model out.
     */
    public boolean isUnheld() {
        return isGated
                && !run.roles().contains(GATED)
                && baseline.filter(known -> known.holds(GATED)).isPresent();
    }

    /** Returns the ids of examples that are gone and that the trained model had right. */
    public List<String> removedRight() {
        return against.stream()
                .flatMap(known -> known.removed().stream())
                .filter(this::wasRight)
                .toList();
    }

    /**
     * Returns the ids of examples that a new baseline would no longer hold right: those that are lost, those that are gone, and
     * those that have changed and are wrong now.
     */
    public List<String> hiddenByUpdate() {
        Stream<String> lost = against.stream().flatMap(known -> known.lost().stream());
        Stream<String> changed = run.results().stream()
                .filter(result -> state(result) == ExampleState.NOT_COMPARABLE)
                .filter(result -> outcome(result).equals(Optional.of(Outcome.FAIL)))
                .map(result -> result.example().id())
                .filter(this::wasRight);
        return Stream.of(lost, changed, removedRight().stream())
                .flatMap(ids -> ids)
                .toList();
    }

    private boolean wasRight(String id) {
        return baseline.map(known -> known.examples().get(id))
                .filter(known -> known.outcomes().get(GATED.id()) == Outcome.PASS)
                .isPresent();
    }

    /** Returns how an example of the run stands against the baseline. */
    public ExampleState state(ExampleResult result) {
        if (!result.isDecided()) {
            return ExampleState.BROKEN;
        }
        Optional<Outcome> now = outcome(result);
        if (now.isEmpty() || !isGated) {
            return ExampleState.NOT_GATED;
        }
        return now.get() == Outcome.PASS ? passing(result.example()) : failing(result.example());
    }

    private ExampleState passing(Example example) {
        return changed(example)
                .orElseGet(() -> before(example)
                        .map(outcome -> outcome == Outcome.FAIL ? ExampleState.IMPROVED : ExampleState.UNCHANGED)
                        .orElse(ExampleState.NEW));
    }

    private ExampleState failing(Example example) {
        return changed(example)
                .orElseGet(() -> before(example)
                        .map(outcome -> outcome == Outcome.PASS ? loss(example) : ExampleState.KNOWN_FAILURE)
                        .orElse(ExampleState.NEW_FAILURE));
    }

    private ExampleState loss(Example example) {
        return against.orElseThrow().isRegression(example.id()) ? ExampleState.REGRESSED : ExampleState.LOST;
    }

    private Optional<ExampleState> changed(Example example) {
        return baseline.filter(
                        known -> known.names(example) && known.known(example).isEmpty())
                .map(known -> ExampleState.NOT_COMPARABLE);
    }

    private Optional<Outcome> before(Example example) {
        return baseline.flatMap(known -> known.known(example))
                .flatMap(known -> Optional.ofNullable(known.outcomes().get(GATED.id())));
    }

    /** Returns what came out for the role that is held to the baseline; empty if it is not in the run. */
    static Optional<Outcome> outcome(ExampleResult result) {
        return Optional.ofNullable(result.roles().get(GATED))
                .map(role -> role.assessment().outcome());
    }
}
