package dev.labstone.gate.claim;

import dev.labstone.statistics.PairCounts;
import dev.labstone.statistics.PairedClaim;
import dev.labstone.statistics.Power;
import dev.labstone.statistics.ShareDifference;
import java.util.Optional;

/**
 * Tests whether one role passes not less than another by a margin or more, by Tango's score test, which is exact
 * where examples are few.
 *
 * @param pairs the results
 * @param margin the margin, between 0 and 1
 */
record NotWorseTest(PassPairs pairs, double margin) implements ClaimTest {

    /** Of an interval whose ends a one-sided test would draw. */
    private static final double LEVEL = 1 - 2 * Claims.ALPHA;

    @Override
    public Evidence.Pairs evidence() {
        return pairs.evidence(LEVEL);
    }

    @Override
    public double proved() {
        return new ShareDifference(pairs.pairs().worst()).above(-margin);
    }

    @Override
    public double refuted() {
        return new ShareDifference(pairs.pairs().best()).below(-margin);
    }

    @Override
    public String method() {
        return "Tango";
    }

    @Override
    public Optional<String> outlook(double alpha) {
        PairCounts seen = pairs.pairs().seen();
        return Outlook.more(
                seen.gain() < -margin
                        ? new Power(PairedClaim.betterBy(margin, alpha)).moreExamples(seen.swapped())
                        : new Power(PairedClaim.notWorse(margin, alpha)).moreExamples(seen));
    }
}
