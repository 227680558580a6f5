package dev.labstone.report;

import dev.labstone.check.Outcome;
import dev.labstone.evaluation.ExampleResult;
import dev.labstone.model.Answer;
import dev.labstone.usecase.Role;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What one role reached over some examples.
 *
 * @param examples the number of examples
 * @param passed how many passed
 * @param failed how many failed
 * @param leftOut how many have no verdict; they are in none of the other figures
 * @param truncated how many answers were cut off at the most tokens allowed
 * @param goodness the mean goodness of those that have one, with three digits
 */
public record RoleFigures(
        int examples, int passed, int failed, int leftOut, int truncated, Optional<BigDecimal> goodness) {

    private static final int DIGITS = 3;

    /** Returns what a role of a run reached over some of its examples. */
    public static RoleFigures of(Role role, List<ExampleResult> results) {
        int passed = count(role, results, Outcome.PASS);
        int failed = count(role, results, Outcome.FAIL);
        int truncated = (int) results.stream()
                .filter(result -> result.roles().get(role).response() instanceof Answer answer
                        && answer.finish().isTruncated())
                .count();
        int leftOut = results.size() - passed - failed;
        return new RoleFigures(results.size(), passed, failed, leftOut, truncated, mean(role, results));
    }

    /** Returns how many passed of those with a verdict: {@code 27 of 30}. */
    public String passes() {
        return passed + " of " + (passed + failed);
    }

    private static int count(Role role, List<ExampleResult> results, Outcome outcome) {
        return (int) results.stream()
                .filter(result -> result.roles().get(role).assessment().outcome() == outcome)
                .count();
    }

    private static Optional<BigDecimal> mean(Role role, List<ExampleResult> results) {
        List<BigDecimal> scores = results.stream()
                .flatMap(result -> result.roles().get(role).assessment().goodness().stream())
                .toList();
        return scores.stream()
                .reduce(BigDecimal::add)
                .map(sum -> sum.divide(BigDecimal.valueOf(scores.size()), DIGITS, RoundingMode.HALF_EVEN));
    }
}
