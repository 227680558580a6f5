package dev.labstone.model.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.files.Json;
import dev.labstone.model.Failure;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why one attempt gave no answer.
 *
 * @param failure what kind of failure
 * @param reason what happened, in the server's own words where it said something
 * @param pause how long the server asks to wait before the next attempt
 */
record AttemptFailure(Failure failure, String reason, Optional<Duration> pause) {

    private static final Pattern OVERFLOW =
            Pattern.compile("(?i)context.length|context.size|maximum context|exceed_context");

    /** Reads a reply with an error status. */
    static AttemptFailure of(int status, String body, Optional<Duration> pause) {
        Failure failure = failure(status, body);
        return new AttemptFailure(failure, "HTTP " + status + said(body) + cure(failure), pause);
    }

    private static Failure failure(int status, String body) {
        return switch (status) {
            case 401, 403 -> Failure.UNAUTHORIZED;
            case 404 -> Failure.NOT_FOUND;
            case 429, 503 -> Failure.OVERLOADED;
            case 408 -> Failure.SERVER_ERROR;
            default -> status >= 500 ? serverError(body) : badRequest(body);
        };
    }

    private static Failure serverError(String body) {
        return OVERFLOW.matcher(body).find() ? Failure.CONTEXT_OVERFLOW : Failure.SERVER_ERROR;
    }

    private static Failure badRequest(String body) {
        return OVERFLOW.matcher(body).find() ? Failure.CONTEXT_OVERFLOW : Failure.BAD_REQUEST;
    }

    /** OpenAI writes {@code {"error":{"message":…}}}, older vLLM {@code {"message":…}}, Ollama {@code {"error":"…"}}. */
    private static String said(String body) {
        String text = message(body).orElse(body);
        return text.isBlank() ? "" : ": " + WireReply.excerpt(text);
    }

    private static Optional<String> message(String body) {
        try {
            JsonNode json = Json.MAPPER.readTree(body);
            JsonNode error = json.path("error");
            JsonNode message =
                    error.isTextual() ? error : error.has("message") ? error.get("message") : json.path("message");
            return message.isTextual() ? Optional.of(message.textValue()) : Optional.empty();
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }

    private static String cure(Failure failure) {
        return switch (failure) {
            case UNAUTHORIZED ->
                " (is the variable that \"api_key_env:\" in models.yaml names set, and the key valid?)";
            case NOT_FOUND ->
                " (is \"openai:\" in models.yaml the address up to /v1, and \"model:\" one the server has?)";
            case CONTEXT_OVERFLOW ->
                " (shorten the prompt, lower max_tokens, or serve the model with a larger context)";
            default -> "";
        };
    }
}
