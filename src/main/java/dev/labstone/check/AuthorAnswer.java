package dev.labstone.check;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.labstone.model.Answer;
import dev.labstone.model.FinishReason;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.Sent;
import dev.labstone.model.Tokens;
import java.time.Instant;
import java.util.Optional;

/** Makes an answer of a text of the author, as if a model had given it. */
public final class AuthorAnswer {

    private static final ModelIdentity AUTHOR =
            new ModelIdentity("the author", Optional.empty(), "none", Optional.empty(), Optional.empty());

    private AuthorAnswer() {}

    /** Returns the answer: whole, and with nothing known of what was sent. */
    public static Answer of(String text) {
        Sent nothing = new Sent("", JsonNodeFactory.instance.objectNode(), "");
        return new Answer(text, FinishReason.STOP, Tokens.UNKNOWN, 0, 1, Instant.EPOCH, nothing, AUTHOR);
    }
}
