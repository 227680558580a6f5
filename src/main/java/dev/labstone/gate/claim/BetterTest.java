package dev.labstone.gate.claim;

import dev.labstone.statistics.PairCounts;
import dev.labstone.statistics.PairedClaim;
import dev.labstone.statistics.Power;
import java.util.Optional;

/** Tests whether one role passes more than another, by McNemar's exact test. */
record BetterTest(PassPairs pairs) implements ClaimTest {

    private static final double LEVEL = 1 - Claims.ALPHA;

    @Override
    public Evidence.Pairs evidence() {
        return pairs.evidence(LEVEL);
    }

    @Override
    public double proved() {
        return better(pairs.pairs().worst());
    }

    @Override
    public double refuted() {
        return better(pairs.pairs().best().swapped());
    }

    private static double better(PairCounts counts) {
        return counts.wins() > counts.losses() ? counts.mcNemar().twoSided() : 1;
    }

    @Override
    public String method() {
        return "McNemar";
    }

    @Override
    public Optional<String> outlook(double alpha) {
        Power power = new Power(PairedClaim.better(alpha));
        PairCounts seen = pairs.pairs().seen();
        PairCounts leading = seen.wins() < seen.losses() ? seen.swapped() : seen;
        double losses = leading.all() == 0 ? 0 : (double) leading.losses() / leading.all();
        return Outlook.of(seen.all(), "gains", power.smallestGain(seen.all(), losses), power.moreExamples(leading));
    }
}
