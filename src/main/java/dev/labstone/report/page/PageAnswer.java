package dev.labstone.report.page;

import dev.labstone.check.Outcome;
import dev.labstone.evaluation.RoleResult;
import dev.labstone.model.Answer;
import dev.labstone.model.NoAnswer;
import dev.labstone.report.review.Reviews;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a page says of one role's answer.
 *
 * @param outcome how it came out
 * @param goodness how good it is
 * @param said the answer
 * @param none why there is no answer
 * @param samples of several samples how many pass
 * @param checks what checks say
 */
record PageAnswer(
        Outcome outcome,
        Optional<BigDecimal> goodness,
        Optional<Said> said,
        Optional<String> none,
        Optional<String> samples,
        List<PageCheck> checks) {

    static PageAnswer of(RoleResult result) {
        return new PageAnswer(
                result.assessment().outcome(),
                result.assessment().goodness(),
                result.response() instanceof Answer answer ? Optional.of(Said.of(answer)) : Optional.empty(),
                result.response() instanceof NoAnswer none
                        ? Optional.of(PageText.reason(none.reason()))
                        : Optional.empty(),
                samples(result),
                result.assessment().results().stream().map(PageCheck::of).toList());
    }

    private static Optional<String> samples(RoleResult result) {
        return result.samples().size() > 1
                ? Optional.of(
                        result.repeats().passes() + " of " + result.repeats().samples() + " samples pass")
                : Optional.empty();
    }

    /** An answer as it came, with what was sent and what it cost. */
    record Said(
            String text,
            boolean cut,
            String sha256,
            String prompt,
            String finish,
            Optional<Integer> promptTokens,
            Optional<Integer> tokens,
            long millis,
            int attempts) {

        static Said of(Answer answer) {
            return new Said(
                    PageText.of(answer.text()),
                    PageText.isCut(answer.text()),
                    Reviews.digest(answer),
                    PageText.of(answer.sent().prompt()),
                    answer.finish().name(),
                    answer.tokens().prompt(),
                    answer.tokens().completion(),
                    answer.latencyMillis(),
                    answer.attempts());
        }
    }
}
