package dev.labstone.gate.claim;

import dev.labstone.statistics.Differences;
import dev.labstone.statistics.NonInferiority;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tests whether one role's answers are not worse than another's by a margin, by the bootstrap: the p value is the smallest
 * level whose interval shows it.
 *
 * @param pairs the results
 * @param margin the margin, between 0 and 1
 */
record NotWorseScoresTest(ScorePairs pairs, double margin) implements ClaimTest {

    private static final double HIGHEST = 0.49;
    private static final int HALVINGS = 12;

    @Override
    public Evidence.Scores evidence() {
        return pairs.evidence(1 - 2 * Claims.ALPHA);
    }

    @Override
    public double proved() {
        return smallestLevel(pairs.worst(), NonInferiority::holds);
    }

    @Override
    public double refuted() {
        return smallestLevel(pairs.best(), NonInferiority::refuted);
    }

    private double smallestLevel(Differences differences, Predicate<NonInferiority> shown) {
        if (!shown.test(at(HIGHEST, differences))) {
            return 1;
        }
        double no = 0;
        double yes = HIGHEST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (no + yes) / 2;
            if (shown.test(at(middle, differences))) {
                yes = middle;
            } else {
                no = middle;
            }
        }
        return yes;
    }

    private NonInferiority at(double alpha, Differences differences) {
        return NonInferiority.ofScores(differences, ScorePairs.BOOTSTRAP, margin, alpha);
    }

    @Override
    public String method() {
        return "bootstrap";
    }

    @Override
    public Optional<String> outlook(double alpha) {
        return Optional.empty();
    }
}
