package dev.labstone.check.similarity;

import dev.labstone.check.Outcome;
import dev.labstone.check.Verdict;
import dev.labstone.text.Excerpt;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How near an answer comes to a reference.
 *
 * @param score from 0, nothing in common, to 1
 * @param reference the reference that is nearest
 * @param evidence what the score was made from
 */
record Similarity(double score, Reference reference, String evidence) {

    private static final int DIGITS = 4;
    private static final BigDecimal NEARLY_ONE = new BigDecimal("0.9999");

    Verdict verdict(String metric, String answer) {
        BigDecimal rounded = rounded();
        Outcome outcome = score >= 1 ? Outcome.PASS : Outcome.FAIL;
        String reason = metric + " " + rounded.toPlainString() + " against " + Excerpt.of(reference.text()) + ": "
                + evidence + "; the answer is " + Excerpt.of(answer);
        return new Verdict(outcome, Optional.of(rounded), reason);
    }

    /** Only the whole is 1, as in the score of a verdict. */
    private BigDecimal rounded() {
        if (score >= 1) {
            return BigDecimal.ONE;
        }
        BigDecimal digits = BigDecimal.valueOf(score).setScale(DIGITS, RoundingMode.HALF_EVEN);
        return digits.min(NEARLY_ONE).stripTrailingZeros();
    }
}
