package dev.labstone.gate.claim;

import dev.labstone.statistics.Differences;
import dev.labstone.statistics.SignFlip;
import java.util.Optional;

/**
 * Tests whether one role's answers are better than another's, by flipping the signs of differences. Signs of single examples
 * are flipped, not of whole leaves: a use case has too few of those for any test, so that the claim is about examples like
 * these from leaves like these.
 */
record BetterScoresTest(ScorePairs pairs) implements ClaimTest {

    private static final long SEED = 20_260_102;

    @Override
    public Evidence.Scores evidence() {
        return pairs.evidence(1 - Claims.ALPHA);
    }

    @Override
    public double proved() {
        Differences worst = pairs.worst();
        return worst.mean() > 0 ? signFlip(worst) : 1;
    }

    @Override
    public double refuted() {
        Differences best = pairs.best();
        return best.mean() < 0 ? signFlip(best) : 1;
    }

    private static double signFlip(Differences differences) {
        Differences alone = Differences.of(differences.clusters().stream()
                .flatMap(cluster -> cluster.stream())
                .toList());
        return SignFlip.of(alone, SEED).twoSided();
    }

    @Override
    public String method() {
        return "sign flips";
    }

    @Override
    public Optional<String> outlook(double alpha) {
        return Optional.empty();
    }
}
