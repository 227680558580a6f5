package dev.labstone.gate.claim;

import dev.labstone.evaluation.Comparison;
import dev.labstone.evaluation.Run;
import dev.labstone.usecase.Claim;
import dev.labstone.usecase.Claim.Better;
import dev.labstone.usecase.Claim.Measure;
import dev.labstone.usecase.Claim.NotWorse;
import dev.labstone.usecase.Claim.Reaches;
import dev.labstone.usecase.Example;
import dev.labstone.usecase.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tests claims on the results of a run. Each claim is tested together with its opposite: "better" two-sidedly, claims with a
 * limit of their own on one side. All that are required err together with a probability of {@value #ALPHA} at most, whatever
 * else is claimed; so do all claims together, but for the required ones, which the others do not weaken.
 *
 * @param run the run
 * @param leaked whether the student may have seen an example, which then does not count in claims about the
 *     trained model
 */
public record Claims(Run run, Predicate<Example> leaked) {

    /** How often something may seem proved or refuted that is not. */
    public static final double ALPHA = 0.05;

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    /** Tests claims together, corrected for how many they are, and looks out for what would settle those that are open. */
    public List<TestedClaim> test(List<Claim> claims) {
        return test(claims, true);
    }

    private List<TestedClaim> test(List<Claim> claims, boolean looksOut) {
        List<Optional<ClaimTest>> tests = claims.stream().map(this::testOf).toList();
        List<Double> values = tests.stream()
                .flatMap(Optional::stream)
                .map(test -> Math.min(1, Math.min(test.proved(), test.refuted())))
                .toList();
        List<Boolean> required = claims.stream()
                .filter(claim -> testOf(claim).isPresent())
                .map(claim -> claim.terms().required())
                .toList();
        List<Corrected> corrected = Corrected.all(values, required);
        List<TestedClaim> tested = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < claims.size(); i++) {
            Optional<ClaimTest> test = tests.get(i);
            tested.add(
                    test.isPresent()
                            ? tested(claims.get(i), test.get(), corrected.get(next), looksOut)
                            : notTested(claims.get(i)));
            next += test.isPresent() ? 1 : 0;
        }
        return tested;
    }

    /** Returns how the two roles of a comparison stand on all examples, then on each group, each a claim of its own. */
    public List<TestedClaim> test(Comparison comparison) {
        return test(Scopes.claims(comparison, run.useCase()), false);
    }

    private Optional<ClaimTest> testOf(Claim claim) {
        Observations observations =
                Observations.of(run, claim.terms(), claim.roles().contains(Role.TRAINED) ? leaked : example -> false);
        if (claim instanceof Better better) {
            return bound(better.subject(), better.other()).map(roles -> better(better, observations));
        }
        if (claim instanceof NotWorse notWorse) {
            return bound(notWorse.subject(), notWorse.other()).map(roles -> notWorse(notWorse, observations));
        }
        Reaches reaches = (Reaches) claim;
        return bound(reaches.subject())
                .map(roles -> new ReachesTest(observations, reaches.subject(), share(reaches.share())));
    }

    private static ClaimTest better(Better claim, Observations observations) {
        return claim.terms().measure() == Measure.PASSES
                ? new BetterTest(new PassPairs(observations, claim.subject(), claim.other()))
                : new BetterScoresTest(new ScorePairs(observations, claim.subject(), claim.other()));
    }

    private static ClaimTest notWorse(NotWorse claim, Observations observations) {
        double margin = share(claim.margin());
        return claim.terms().measure() == Measure.PASSES
                ? new NotWorseTest(new PassPairs(observations, claim.subject(), claim.other()), margin)
                : new NotWorseScoresTest(new ScorePairs(observations, claim.subject(), claim.other()), margin);
    }

    private Optional<List<Role>> bound(Role... roles) {
        return Optional.of(List.of(roles)).filter(run.roles()::containsAll);
    }

    private static double share(BigDecimal percent) {
        return percent.divide(PERCENT).doubleValue();
    }

    private static TestedClaim tested(Claim claim, ClaimTest test, Corrected p, boolean looksOut) {
        Evidence evidence = test.evidence();
        ClaimState state = state(test, evidence, p.adjusted());
        Optional<String> reason = looksOut && state == ClaimState.INCONCLUSIVE
                ? reason(test, evidence.sample(), ALPHA / p.factor())
                : Optional.empty();
        return new TestedClaim(claim, state, Optional.of(test.method()), p.value(), p.adjusted(), evidence, reason);
    }

    private static ClaimState state(ClaimTest test, Evidence evidence, double adjusted) {
        if (adjusted > ALPHA || evidence.sample().lacksTooMuch()) {
            return ClaimState.INCONCLUSIVE;
        }
        return test.proved() < test.refuted() ? ClaimState.PROVED : ClaimState.REFUTED;
    }

    private static Optional<String> reason(ClaimTest test, Sample sample, double alpha) {
        if (sample.counted().isEmpty()) {
            return Optional.of("no example counts");
        }
        if (sample.missing().isEmpty()) {
            return test.outlook(alpha);
        }
        String missing = sample.missing().size() + " of " + sample.counted().size() + " have no verdict";
        return Optional.of(
                sample.lacksTooMuch()
                        ? missing + ", more than a fifth"
                        : missing + ", and they may speak against it; get those verdicts first");
    }

    private static TestedClaim notTested(Claim claim) {
        Evidence none = new Evidence.None(new Sample(List.of(), List.of(), List.of()));
        return new TestedClaim(claim, ClaimState.NOT_TESTED, Optional.empty(), 1, 1, none, Optional.empty());
    }
}
