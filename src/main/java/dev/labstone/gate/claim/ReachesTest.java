package dev.labstone.gate.claim;

import dev.labstone.statistics.Proportion;
import dev.labstone.statistics.SharePower;
import dev.labstone.usecase.Role;
import java.util.Optional;

/**
 * Tests whether one role passes at least a share of its examples, by the exact binomial test.
 *
 * @param observations the results
 * @param subject the role
 * @param share the share, between 0 and 1
 */
record ReachesTest(Observations observations, Role subject, double share) implements ClaimTest {

    private static final double LEVEL = 1 - 2 * Claims.ALPHA;

    @Override
    public Evidence.Share evidence() {
        Proportion seen = seen();
        return new Evidence.Share(
                subject,
                seen.hits(),
                seen.all(),
                seen.clopperPearson(LEVEL),
                observations.sample(
                        result -> Observations.passes(result, subject).isEmpty()));
    }

    @Override
    public double proved() {
        return new Proportion(seen().hits(), observations.results().size()).atLeast(share);
    }

    @Override
    public double refuted() {
        int missing = observations.results().size() - seen().all();
        return new Proportion(seen().hits() + missing, observations.results().size()).below(share);
    }

    @Override
    public String method() {
        return "binomial";
    }

    @Override
    public Optional<String> outlook(double alpha) {
        Proportion seen = seen();
        return Outlook.more(
                seen.share() < share
                        ? new SharePower(1 - share, alpha)
                                .moreExamples(new Proportion(seen.all() - seen.hits(), seen.all()))
                        : new SharePower(share, alpha).moreExamples(seen));
    }

    private Proportion seen() {
        return new Proportion(count(true), count(true) + count(false));
    }

    private int count(boolean passes) {
        return observations
                .ids(result -> Observations.passes(result, subject).equals(Optional.of(passes)))
                .size();
    }
}
