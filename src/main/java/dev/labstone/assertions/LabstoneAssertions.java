package dev.labstone.assertions;

import dev.labstone.check.AuthorAnswer;
import dev.labstone.model.Answer;

/**
 * Where assertions on answers begin.
 *
 * <pre>{@code
 * assertThat(answer)
 *         .passes("keyword: { all: [restart, strmqm] }")
 *         .fails("refusal: {}");
 * }</pre>
 */
public final class LabstoneAssertions {

    private LabstoneAssertions() {}

    /** Begins assertions on an answer as a model gave it. */
    public static AnswerAssert assertThat(Answer answer) {
        return new AnswerAssert(answer);
    }

    /** Begins assertions on the text of an answer, of which nothing else is known. */
    public static AnswerAssert assertThat(String answer) {
        return assertThat(AuthorAnswer.of(answer));
    }
}
