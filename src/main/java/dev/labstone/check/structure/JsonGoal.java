package dev.labstone.check.structure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.check.Check;
import dev.labstone.check.Outcome;
import dev.labstone.check.Verdict;
import dev.labstone.model.Answer;
import dev.labstone.text.Excerpt;
import java.util.Optional;

/**
 * What the JSON of an answer has to be.
 *
 * @param contained whether it may stand in prose
 * @param fence whether it may stand in a fence
 * @param schema the schema that it has to meet
 * @param expectation what it has to be equal to
 */
record JsonGoal(boolean contained, boolean fence, Optional<SchemaRule> schema, Optional<JsonExpectation> expectation)
        implements Check {

    @Override
    public Verdict apply(Answer answer) {
        try {
            return verdict(read(answer.text()));
        } catch (RefusedException refused) {
            return refused.verdict();
        }
    }

    private JsonNode read(String answer) {
        if (answer.isBlank()) {
            throw RefusedException.wrong("expected JSON, found " + Excerpt.of(answer));
        }
        return contained ? ContainedJson.in(answer) : JsonText.read(Body.of(answer, fence));
    }

    private Verdict verdict(JsonNode value) {
        Verdict form = schema.map(rule -> rule.verdict(value))
                .orElseGet(() -> Verdict.pass("the answer is JSON, " + Shown.value(value)));
        return form.outcome() == Outcome.PASS
                ? expectation.map(rule -> rule.verdict(value)).orElse(form)
                : form;
    }
}
