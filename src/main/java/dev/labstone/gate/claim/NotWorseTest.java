package dev.labstone.gate.claim;

import dev.labstone.statistics.PairCounts;
import dev.labstone.statistics.PairedClaim;
import dev.labstone.statistics.Power;
import dev.labstone.statistics.ShareDifference;
import java.util.Optional;

/**
 * Tests whether one role passes not less than another by a margin or more, by Tango's score test.
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
    public Optional<String> outlook() {
        PairCounts seen = pairs.pairs().seen();
        return Outlook.more(
                seen.gain() < -margin
                        ? new Power(this::isWorse).moreExamples(seen.swapped())
                        : new Power(PairedClaim.notWorse(margin, Claims.ALPHA)).moreExamples(seen));
    }

    /** Returns whether the first is better by more than the margin, which would refute the claim. */
    private boolean isWorse(PairCounts swapped) {
        return new ShareDifference(swapped).above(margin) <= Claims.ALPHA;
    }
}
