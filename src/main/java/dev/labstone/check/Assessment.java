package dev.labstone.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What all checks of an example say about one answer.
 *
 * @param outcome ERROR or ABSTAIN if any check with a weight came out so; else PASS if all of them passed, or the
 *     goodness reached the threshold of the example, and FAIL if not
 * @param goodness the mean of the scores by weight, from 0 to 1 with at most four digits; empty if a check with a weight
 *     has no score, because a missing one is never averaged away
 * @param results the checks with their verdicts, in the order of the file; empty if there is no answer
 * @param commentary all of it in one sentence
 */
public record Assessment(Outcome outcome, Optional<BigDecimal> goodness, List<CheckResult> results, String commentary) {

    private static final int DIGITS = 4;

    /** Creates an assessment. */
    public Assessment {
        results = List.copyOf(results);
    }

    /** Returns the assessment of an answer that did not come. */
    public static Assessment noAnswer(String reason) {
        return new Assessment(Outcome.ERROR, Optional.empty(), List.of(), "no answer: " + reason);
    }

    /**
     * Puts verdicts together.
     *
     * @param results the checks with their verdicts; at least one with a weight
     * @param threshold the goodness from which on the answer passes
     */
    static Assessment of(List<CheckResult> results, Optional<BigDecimal> threshold) {
        List<CheckResult> weighted =
                results.stream().filter(result -> !result.isInformational()).toList();
        Optional<BigDecimal> goodness = goodness(weighted);
        Outcome outcome = outcome(weighted, goodness, threshold);
        return new Assessment(outcome, goodness, results, commentary(results));
    }

    private static Optional<BigDecimal> goodness(List<CheckResult> weighted) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (CheckResult result : weighted) {
            if (result.verdict().score().isEmpty()) {
                return Optional.empty();
            }
            BigDecimal weight = result.check().weight();
            sum = sum.add(weight.multiply(result.verdict().score().get()));
            weights = weights.add(weight);
        }
        BigDecimal mean = sum.divide(weights, MathContext.DECIMAL64)
                .setScale(DIGITS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return Optional.of(mean.scale() < 0 ? mean.setScale(0) : mean);
    }

    private static Outcome outcome(
            List<CheckResult> weighted, Optional<BigDecimal> goodness, Optional<BigDecimal> threshold) {
        for (Outcome undecided : List.of(Outcome.ERROR, Outcome.ABSTAIN)) {
            if (weighted.stream().anyMatch(result -> result.verdict().outcome() == undecided)) {
                return undecided;
            }
        }
        boolean passed = threshold.isPresent()
                ? goodness.orElseThrow().compareTo(threshold.get()) >= 0
                : weighted.stream().allMatch(result -> result.verdict().outcome() == Outcome.PASS);
        return passed ? Outcome.PASS : Outcome.FAIL;
    }

    private static String commentary(List<CheckResult> results) {
        String wrong = results.stream()
                .filter(result -> result.verdict().outcome() != Outcome.PASS)
                .map(result -> result.check().label() + " " + result.verdict().outcome() + ": "
                        + result.verdict().reason())
                .collect(Collectors.joining("; "));
        return wrong.isEmpty() ? "all checks passed" : wrong;
    }
}
