package dev.labstone.check.meaning;

import dev.labstone.check.Outcome;
import dev.labstone.check.Verdict;
import dev.labstone.text.Excerpt;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * How near an answer comes to a reference in meaning.
 *
 * @param score from 0 to 1, rounded; 1 only if the texts are equal
 * @param reference the reference
 */
record Nearness(BigDecimal score, String reference) {

    /** Processors differ in the digits behind. */
    private static final int DIGITS = 2;

    private static final BigDecimal NEARLY_ONE = new BigDecimal("0.99");

    /** Returns how near an answer comes to the nearest reference; the first of those that are equally near. */
    static Nearness best(List<String> references, List<Embedding> embeddings, String answer) {
        Embedding found = embeddings.get(references.size());
        Nearness best = null;
        for (int i = 0; i < references.size(); i++) {
            boolean equal = references.get(i).equals(answer);
            BigDecimal score =
                    equal ? BigDecimal.ONE : rounded(embeddings.get(i).cosine(found));
            if (best == null || score.compareTo(best.score) > 0) {
                best = new Nearness(score, references.get(i));
            }
        }
        return best;
    }

    private static BigDecimal rounded(double cosine) {
        BigDecimal digits = BigDecimal.valueOf(Math.max(0, cosine)).setScale(DIGITS, RoundingMode.HALF_EVEN);
        return digits.min(NEARLY_ONE);
    }

    Verdict verdict(String model, String answer) {
        Outcome outcome = score.compareTo(BigDecimal.ONE) == 0 ? Outcome.PASS : Outcome.FAIL;
        String reason = "similarity " + score.stripTrailingZeros().toPlainString() + " (" + model + ") against "
                + Excerpt.of(reference) + "; the answer is " + Excerpt.of(answer);
        return new Verdict(outcome, Optional.of(score), reason);
    }
}
