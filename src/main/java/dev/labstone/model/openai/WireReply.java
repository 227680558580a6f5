package dev.labstone.model.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.files.Json;
import dev.labstone.model.Failure;
import dev.labstone.model.FinishReason;
import dev.labstone.model.Tokens;
import dev.labstone.model.http.AttemptFailure;
import dev.labstone.model.http.FailedAttemptException;
import dev.labstone.model.http.ServerWords;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What a server said in a reply that claims success.
 *
 * @param text the text of the first choice
 * @param finish why it ended
 * @param tokens what it cost
 */
record WireReply(String text, FinishReason finish, Tokens tokens) {

    /** Half of an emoji, as a cut in the middle of one leaves it: no file in UTF-8 can hold it. */
    private static final Pattern LONE_SURROGATE = Pattern.compile("[\\uD800-\\uDFFF]");

    /**
     * Reads a reply.
     *
     * @throws FailedAttemptException if it is not what the protocol says
     */
    static WireReply read(String body) throws FailedAttemptException {
        JsonNode reply = parse(body);
        JsonNode choice = reply.path("choices").path(0);
        rejectError(reply);
        rejectError(choice);
        if (choice.isMissingNode()) {
            throw unreadable("the reply has no \"choices\": " + ServerWords.excerpt(body));
        }
        return new WireReply(text(choice, body), finish(choice), tokens(reply.path("usage")));
    }

    private static JsonNode parse(String body) throws FailedAttemptException {
        try {
            JsonNode node = Json.MAPPER.readTree(body);
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException noJson) {
            // told below, with what came instead
        }
        throw unreadable(
                body.isBlank() ? "the reply is empty" : "the reply is not a JSON object: " + ServerWords.excerpt(body));
    }

    /** Some gateways always send the field, empty if all is well; older vLLM calls the whole reply an error. */
    private static void rejectError(JsonNode node) throws FailedAttemptException {
        JsonNode error = node.path("object").asText("").equals("error") ? node : node.path("error");
        if (error.isTextual() ? !error.textValue().isBlank() : !error.isEmpty()) {
            throw new FailedAttemptException(OpenAiErrors.ofSuccess(error));
        }
    }

    /** A content of null is an empty answer, or a refusal in words of its own; no content at all is no answer. */
    private static String text(JsonNode choice, String body) throws FailedAttemptException {
        JsonNode message = choice.has("message") ? choice.get("message") : choice;
        JsonNode text = message.has("content") ? message.get("content") : message.path("text");
        if (text.isTextual() || text.isArray()) {
            return whole(text.isArray() ? parts(text) : text.textValue());
        }
        if (text.isNull()) {
            return whole(message.path("refusal").asText(""));
        }
        throw unreadable("the first choice has no text: " + ServerWords.excerpt(body));
    }

    /** Some hosts send the content in parts: {@code [{"type": "text", "text": "…"}]}. */
    private static String parts(JsonNode content) {
        return StreamSupport.stream(content.spliterator(), false)
                .map(part -> part.path("text").asText(""))
                .collect(Collectors.joining());
    }

    private static String whole(String text) {
        return LONE_SURROGATE.matcher(text).replaceAll("\uFFFD");
    }

    /** The first word of each kind is OpenAI's; the others are what servers behind its protocol were seen to send. */
    private static FinishReason finish(JsonNode choice) {
        return switch (choice.path("finish_reason").asText("")) {
            case "stop", "eos", "eos_token", "stop_sequence", "end_turn" -> FinishReason.STOP;
            case "length", "max_tokens", "model_length" -> FinishReason.LENGTH;
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

    private static FailedAttemptException unreadable(String reason) {
        return new FailedAttemptException(new AttemptFailure(Failure.UNREADABLE, reason));
    }
}
