package dev.labstone.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a model said.
 *
 * @param text the text as it came; may be empty
 * @param finish why it ended
 * @param tokens what it cost
 * @param latencyMillis the time from the request of the last attempt to the end of its answer, in milliseconds
 * @param attempts how often the model was asked, retries included
 * @param at when the answer was complete
 * @param sent exactly what was sent
 * @param model who answered
 * @param remarks what the server said beside the answer, such as warnings, in its order; mostly none
 */
public record Answer(
        String text,
        FinishReason finish,
        Tokens tokens,
        long latencyMillis,
        int attempts,
        Instant at,
        Sent sent,
        ModelIdentity model,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> remarks)
        implements Response {

    private static final Pattern FENCE = Pattern.compile("(?m)^[ \\t]{0,8}(?:```+|~~~+)[\\w+#.-]{0,30}[ \\t]*$");

    /** Creates an answer. */
    public Answer {
        Objects.requireNonNull(text, "\"text\" is missing");
        Objects.requireNonNull(finish, "\"finish\" is missing");
        Objects.requireNonNull(tokens, "\"tokens\" is missing");
        Objects.requireNonNull(at, "\"at\" is missing");
        Objects.requireNonNull(sent, "\"sent\" is missing");
        Objects.requireNonNull(model, "\"model\" is missing");
        remarks = remarks == null ? List.of() : List.copyOf(remarks);
    }

    /** Creates the answer of a server that said nothing beside it. */
    public Answer(
            String text,
            FinishReason finish,
            Tokens tokens,
            long latencyMillis,
            int attempts,
            Instant at,
            Sent sent,
            ModelIdentity model) {
        this(text, finish, tokens, latencyMillis, attempts, at, sent, model, List.of());
    }

    /**
     * Returns whether there is nothing to see in the text: it is empty, or of spaces and invisible characters only, or a
     * fence of Markdown without anything in it.
     */
    public boolean saysNothing() {
        return FENCE.matcher(text).replaceAll("").codePoints().noneMatch(Answer::isSeen);
    }

    private static boolean isSeen(int character) {
        int type = Character.getType(character);
        return !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.UNASSIGNED;
    }
}
