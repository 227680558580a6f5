package dev.labstone.assertions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.labstone.model.Answer;
import dev.labstone.model.FinishReason;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.Sent;
import dev.labstone.model.Tokens;
import java.time.Instant;
import java.util.Optional;

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

    private static final ModelIdentity UNKNOWN =
            new ModelIdentity("unknown", Optional.empty(), "none", Optional.empty(), Optional.empty());

    private LabstoneAssertions() {}

    /** Begins assertions on an answer as a model gave it. */
    public static AnswerAssert assertThat(Answer answer) {
        return new AnswerAssert(answer);
    }

    /** Begins assertions on the text of an answer, of which nothing else is known. */
    public static AnswerAssert assertThat(String answer) {
        Sent nothing = new Sent("", JsonNodeFactory.instance.objectNode(), "");
        return assertThat(new Answer(answer, FinishReason.STOP, Tokens.UNKNOWN, 0, 1, Instant.EPOCH, nothing, UNKNOWN));
    }
}
