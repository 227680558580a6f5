package dev.labstone.gate.change;

import dev.labstone.evaluation.Run;
import dev.labstone.gate.change.Standing.State;
import dev.labstone.gate.claim.Claims;
import dev.labstone.gate.claim.Figures;
import dev.labstone.statistics.Holm;
import dev.labstone.statistics.PairCounts;
import dev.labstone.statistics.PairedClaim;
import dev.labstone.statistics.Power;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Tests how examples stand against the time before. Scopes are tested two-sidedly and together, as claims are: a scope seems to
 * have changed that has not in at most 5 of 100 changes. All examples together are held to what the gate holds a run to.
 *
 * @param before the time before
 * @param leaked the ids of the examples that the student has seen in training
 * @param stale whether the answers are older than the change
 * @param untaught whether the student says itself that it was not trained on the change, so that no gain is one of the change
 */
record Standings(Before before, Set<String> leaked, boolean stale, boolean untaught) {

    private static final Power POWER = new Power(PairedClaim.better(Claims.ALPHA));

    List<Standing> of(List<Scope> scopes) {
        List<Counted> counted = scopes.stream()
                .map(scope -> new Counted(scope.results(), before, leaked))
                .toList();
        List<Double> values = counted.stream()
                .filter(one -> !one.isEmpty())
                .map(one -> Math.min(better(one), worse(one)))
                .toList();
        List<Double> adjusted = Holm.adjusted(values);
        List<Standing> standings = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < scopes.size(); i++) {
            Counted one = counted.get(i);
            double p = one.isEmpty() ? 1 : adjusted.get(next++);
            boolean isWorse = worse(one) < better(one);
            standings.add(standing(scopes.get(i), one, p, state(one, p <= Claims.ALPHA, isWorse)));
        }
        return standings;
    }

    /** Returns how all examples stand: they have regressed as soon as a gate would say so. */
    Standing whole(Run run) {
        Scope all = new Scope(Optional.empty(), Optional.empty(), run.results());
        Counted one = new Counted(run.results(), before, leaked);
        double worse = one.pairs().best().swapped().mcNemar().oneSided();
        double p = one.isEmpty() ? 1 : Math.min(better(one), worse);
        return standing(all, one, p, state(one, p <= Claims.ALPHA, worse < better(one)));
    }

    private State state(Counted one, boolean shown, boolean isWorse) {
        State state = seen(one, shown, isWorse);
        return untaught && state != State.NOT_COMPARED && state != State.REGRESSED ? State.NOT_TRAINED : state;
    }

    private State seen(Counted one, boolean shown, boolean isWorse) {
        if (one.isEmpty()) {
            return State.NOT_COMPARED;
        }
        if (before.sameModel() && one.losesSteadyOnes()) {
            return State.REGRESSED;
        }
        if (one.isStill()) {
            return stale ? State.NOT_TRAINED : State.UNCHANGED;
        }
        if (!shown || one.lacksTooMuch()) {
            return State.INCONCLUSIVE;
        }
        return isWorse ? State.REGRESSED : State.IMPROVED;
    }

    private static Standing standing(Scope scope, Counted one, double p, State state) {
        return new Standing(
                scope.leaf(),
                scope.change(),
                state,
                one.gained,
                one.lost,
                one.bothPass,
                one.bothFail,
                p,
                one.leftOut(),
                state == State.INCONCLUSIVE ? outlook(one) : Optional.empty());
    }

    /** What is missing counts against whatever it could speak against. */
    private static double better(Counted one) {
        return twoSided(one.pairs().worst());
    }

    private static double worse(Counted one) {
        return twoSided(one.pairs().best().swapped());
    }

    private static double twoSided(PairCounts counts) {
        return counts.wins() > counts.losses() ? counts.mcNemar().twoSided() : 1;
    }

    private static Optional<String> outlook(Counted one) {
        PairCounts seen = one.pairs().seen();
        if (one.lacksTooMuch()) {
            return Optional.of(one.pairs().missing() + " of "
                    + (seen.all() + one.pairs().missing()) + " have no verdict, more than a fifth");
        }
        double against = (double) Math.min(seen.wins(), seen.losses()) / seen.all();
        OptionalDouble smallest = POWER.smallestGain(seen.all(), against);
        return Optional.of(
                smallest.isPresent()
                        ? seen.all() + (seen.all() == 1 ? " example" : " examples") + " can only show changes of "
                                + Figures.points(Math.ceil(smallest.getAsDouble() * 100) / 100) + " or more"
                        : seen.all() + (seen.all() == 1 ? " example is" : " examples are")
                                + " too few to show anything");
    }
}
