package dev.labstone.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What all checks of an example say about one answer.
 *
 * @param outcome ERROR or ABSTAIN if any check with a weight came out so; else PASS if all of them passed, or the
 *     goodness reached the threshold of the example, and FAIL if not
 * @param goodness the mean of the scores by weight, from 0 to 1 with at most four digits; empty if a check with a weight
 *     has no score, because a missing one is never averaged away; a judge that did not have to be asked is left out, which
 *     the commentary says
 * @param results the checks with their verdicts, in the order of the file; empty if there is no answer
 * @param commentary all of it in one sentence
 */
public record Assessment(Outcome outcome, Optional<BigDecimal> goodness, List<CheckResult> results, String commentary) {

    /**
     * Creates an assessment.
     *
     * @throws IllegalArgumentException if there is a goodness without PASS or FAIL, or the other way round
     */
    public Assessment {
        if (outcome.isDecided() != goodness.isPresent()) {
            throw new IllegalArgumentException("a goodness belongs to PASS and FAIL only, not to " + outcome);
        }
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
                results.stream().filter(CheckResult::counts).toList();
        if (weighted.isEmpty()) {
            throw new IllegalArgumentException("nothing is checked: no check has a weight above 0");
        }
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
        return Optional.of(Score.of(sum, weights));
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

    /**
     * Puts the assessments of several answers to one example together, see {@link Majority}.
     *
     * @param samples one for each answer; at least one
     */
    public static Assessment ofSamples(List<Assessment> samples) {
        return samples.size() == 1 ? samples.get(0) : new Majority(samples).assessment();
    }

    /** Names the checks that did not pass, and says why; those without influence come last. */
    static String commentary(List<CheckResult> results) {
        String wrong = comments(results, result -> !result.isInformational());
        String shown = comments(results, CheckResult::isInformational);
        return (wrong.isEmpty() ? "all checks passed" : wrong) + (shown.isEmpty() ? "" : "; " + shown);
    }

    private static String comments(List<CheckResult> results, Predicate<CheckResult> which) {
        return results.stream()
                .filter(which)
                .filter(Assessment::isWorthTelling)
                .map(Assessment::comment)
                .collect(Collectors.joining("; "));
    }

    private static boolean isWorthTelling(CheckResult result) {
        Outcome outcome = result.verdict().outcome();
        return outcome == Outcome.NOT_ASKED ? !result.isInformational() : outcome != Outcome.PASS;
    }

    /** Says in one sentence how a check came out. */
    static String comment(CheckResult result) {
        String name = result.check().label() + (result.isInformational() ? " (informational) " : " ");
        return name + result.verdict().outcome() + ": " + result.verdict().reason();
    }
}
