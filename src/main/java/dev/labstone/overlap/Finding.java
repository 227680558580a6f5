package dev.labstone.overlap;

import dev.labstone.overlap.Overlap.Level;
import java.math.BigDecimal;
import java.util.Comparator;

/**
 * What a comparison found.
 *
 * @param level how much
 * @param reason why
 * @param closest where, what, and how much both have in common
 */
record Finding(Level level, String reason, Overlap.Closest closest) {

    private static final Comparator<Finding> BY_MEASURES = Comparator.comparing(
                    (Finding finding) -> finding.measures().normalised())
            .thenComparing(finding -> finding.measures().exact())
            .thenComparing(finding -> finding.measures().gramShare())
            .thenComparing(finding -> finding.measures().meaning().orElse(BigDecimal.ZERO))
            .thenComparing(finding -> finding.measures().runShare());

    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::level).thenComparing(BY_MEASURES);

    private Measures measures() {
        return closest.measures();
    }

    /** Returns whether it says more than another one, which came first. */
    boolean isMoreThan(Finding other) {
        return ORDER.compare(this, other) > 0;
    }
}
