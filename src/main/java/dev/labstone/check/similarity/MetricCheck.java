package dev.labstone.check.similarity;

import dev.labstone.check.Check;
import dev.labstone.check.Verdict;
import dev.labstone.model.Answer;
import dev.labstone.text.Excerpt;
import java.util.List;

/**
 * Measures answers. An empty one always fails, because it is near to every short text.
 *
 * @param name what the score is called in reasons
 * @param tokens makes tokens of answers
 * @param references at least one
 * @param metric compares them
 */
record MetricCheck(String name, Tokens tokens, List<Reference> references, Metric metric) implements Check {

    @Override
    public Verdict apply(Answer answer) {
        if (answer.saysNothing()) {
            return Verdict.fail("found " + Excerpt.of(answer.text()));
        }
        try {
            return metric.of(references, tokens.of(answer.text()), new Budget()).verdict(name, answer.text());
        } catch (Budget.SpentException tooMuch) {
            return Verdict.error("the answer has " + answer.text().length() + " characters, too many to compare with "
                    + Excerpt.of(references.get(0).text()) + " (" + tooMuch.getMessage()
                    + "); bound it with max_tokens");
        }
    }
}
