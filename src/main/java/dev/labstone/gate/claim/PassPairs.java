package dev.labstone.gate.claim;

import dev.labstone.evaluation.ExampleResult;
import dev.labstone.statistics.IncompletePairs;
import dev.labstone.statistics.PairCounts;
import dev.labstone.statistics.ShareDifference;
import dev.labstone.usecase.Role;
import java.util.List;
import java.util.Optional;

/**
 * Which examples two roles pass.
 *
 * @param observations the results
 * @param subject the role that is claimed something of
 * @param other the role it is compared with
 */
record PassPairs(Observations observations, Role subject, Role other) {

    Evidence.Pairs evidence(double level) {
        List<String> won = observations.ids(result -> is(result, true, false));
        List<String> lost = observations.ids(result -> is(result, false, true));
        int bothPass = observations.ids(result -> is(result, true, true)).size();
        int bothFail = observations.ids(result -> is(result, false, false)).size();
        PairCounts counts = new PairCounts(won.size(), lost.size(), bothPass + bothFail);
        return new Evidence.Pairs(
                subject,
                other,
                won,
                lost,
                bothPass,
                bothFail,
                new ShareDifference(counts).interval(level),
                observations.sample(this::isMissing));
    }

    /** Returns the pairs, the other role first. */
    IncompletePairs pairs() {
        return IncompletePairs.of(observations.results().stream()
                .map(result -> new IncompletePairs.Pair(
                        Observations.passes(result, other), Observations.passes(result, subject)))
                .toList());
    }

    private boolean is(ExampleResult result, boolean subjectPasses, boolean otherPasses) {
        return Observations.passes(result, subject).equals(Optional.of(subjectPasses))
                && Observations.passes(result, other).equals(Optional.of(otherPasses));
    }

    private boolean isMissing(ExampleResult result) {
        return Observations.passes(result, subject).isEmpty()
                || Observations.passes(result, other).isEmpty();
    }
}
