package dev.labstone.check;

import dev.labstone.model.Answer;

/** An assertion on an answer, with its settings bound. Must be free of side effects and give equal answers equal verdicts. */
@FunctionalInterface
public interface Check {

    /**
     * Looks at an answer.
     *
     * @param answer the answer
     * @return what is thought of it; its outcome is only that of the threshold 1, the author's threshold is applied to
     *     the score afterwards
     */
    Verdict apply(Answer answer);
}
