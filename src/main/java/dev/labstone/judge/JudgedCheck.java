package dev.labstone.judge;

import dev.labstone.check.Check;
import dev.labstone.check.Verdict;
import dev.labstone.model.Answer;
import dev.labstone.text.Excerpt;

/**
 * A check that asks a judge. By itself it only knows that an empty answer is wrong.
 *
 * @param criterion what the judge is asked
 */
public record JudgedCheck(Criterion criterion) implements Check {

    @Override
    public Verdict apply(Answer answer) {
        return answer.saysNothing()
                ? Verdict.fail("found " + Excerpt.of(answer.text()))
                : Verdict.abstain("no judge was asked: the lineup binds no model to the role \"judge\"; add a line"
                        + " \"judge: …\" to it in models.yaml");
    }
}
