package dev.labstone.model.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.files.Json;
import dev.labstone.model.FinishReason;
import dev.labstone.model.Tokens;
import java.util.Optional;

/**
 * What a server said in a reply that claims success.
 *
 * @param text the text of the first choice
 * @param finish why it ended
 * @param tokens what it cost
 */
record WireReply(String text, FinishReason finish, Tokens tokens) {

    private static final int LONGEST_EXCERPT = 200;

    /**
     * Reads a reply.
     *
     * @throws UnreadableReplyException if it is not what the protocol says
     */
    static WireReply read(String body) throws UnreadableReplyException {
        JsonNode reply = parse(body);
        if (reply.hasNonNull("error")) {
            throw new UnreadableReplyException("the server reports success and an error: "
                    + excerpt(reply.get("error").toString()));
        }
        JsonNode choice = reply.path("choices").path(0);
        if (choice.isMissingNode()) {
            throw new UnreadableReplyException("the reply has no \"choices\": " + excerpt(body));
        }
        return new WireReply(text(choice, body), finish(choice), tokens(reply.path("usage")));
    }

    /** Returns the beginning of a text on one line, for messages. */
    static String excerpt(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_EXCERPT ? line : line.substring(0, LONGEST_EXCERPT) + "…";
    }

    private static JsonNode parse(String body) throws UnreadableReplyException {
        try {
            JsonNode node = Json.MAPPER.readTree(body);
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException noJson) {
            // told below, with what came instead
        }
        throw new UnreadableReplyException(
                body.isBlank() ? "the reply is empty" : "the reply is not a JSON object: " + excerpt(body));
    }

    /** A content of null is an empty answer, or a refusal in words of its own; no content at all is no answer. */
    private static String text(JsonNode choice, String body) throws UnreadableReplyException {
        JsonNode message = choice.has("message") ? choice.get("message") : choice;
        JsonNode text = message.has("content") ? message.get("content") : message.path("text");
        if (text.isTextual()) {
            return text.textValue();
        }
        if (text.isNull()) {
            return message.path("refusal").asText("");
        }
        throw new UnreadableReplyException("the first choice has no text: " + excerpt(body));
    }

    private static FinishReason finish(JsonNode choice) {
        return switch (choice.path("finish_reason").asText("")) {
            case "stop" -> FinishReason.STOP;
            case "length" -> FinishReason.LENGTH;
            case "content_filter" -> FinishReason.FILTERED;
            default -> FinishReason.OTHER;
        };
    }

    private static Tokens tokens(JsonNode usage) {
        return new Tokens(count(usage, "prompt_tokens"), count(usage, "completion_tokens"));
    }

    private static Optional<Integer> count(JsonNode usage, String field) {
        return usage.path(field).canConvertToInt()
                ? Optional.of(usage.get(field).intValue())
                : Optional.empty();
    }

    /** Thrown when a reply is not what the protocol says; the message tells what came. */
    static final class UnreadableReplyException extends Exception {
        UnreadableReplyException(String message) {
            super(message);
        }
    }
}
