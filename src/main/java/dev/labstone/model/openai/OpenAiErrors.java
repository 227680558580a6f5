package dev.labstone.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.model.Failure;
import dev.labstone.model.http.AttemptFailure;
import dev.labstone.model.http.ServerWords;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the refusals of servers mean that speak OpenAI's protocol. */
final class OpenAiErrors {

    private static final Pattern OVERFLOW =
            Pattern.compile("(?i)context.length|context.size|maximum context|exceed_context");

    /** A redirect would take the key elsewhere, and most clients turn a POST into a GET on the way. */
    private static final String REDIRECT = " (the server sends on to another address, which is not followed;"
            + " put the final address at \"openai:\" in models.yaml)";

    private OpenAiErrors() {}

    /** Reads a reply with an error status. */
    static AttemptFailure of(int status, String body, Optional<Duration> pause) {
        Failure failure = failure(status, body);
        String words = ServerWords.ofError(body);
        String said = words.isEmpty() ? "" : ": " + words;
        return new AttemptFailure(failure, "HTTP " + status + said + cure(failure, status), pause);
    }

    /**
     * Reads an error in a reply that claims success, as gateways send it. If it carries the status that it should have
     * had, it counts as that one; else it is worth a retry.
     */
    static AttemptFailure ofSuccess(JsonNode error) {
        Failure failure = failure(status(error), error.toString());
        String reason = "the server reports success and an error: " + ServerWords.ofError(error);
        return new AttemptFailure(failure, reason + cure(failure, 200));
    }

    private static int status(JsonNode error) {
        int code = error.path("code").asInt(error.path("status").asInt(0));
        String type = error.path("type").asText("");
        if (code >= 400 && code < 600) {
            return code;
        }
        return type.equals("invalid_request_error") || type.equals("BadRequestError") ? 400 : 500;
    }

    private static Failure failure(int status, String body) {
        return switch (status) {
            case 401, 403 -> Failure.UNAUTHORIZED;
            case 404 -> Failure.NOT_FOUND;
            case 429, 503 -> Failure.OVERLOADED;
            case 408 -> Failure.SERVER_ERROR;
            default -> OVERFLOW.matcher(body).find() ? Failure.CONTEXT_OVERFLOW : unnamed(status);
        };
    }

    private static Failure unnamed(int status) {
        return status >= 500 ? Failure.SERVER_ERROR : Failure.BAD_REQUEST;
    }

    private static String cure(Failure failure, int status) {
        return switch (failure) {
            case UNAUTHORIZED ->
                " (is the variable that \"api_key_env:\" in models.yaml names set, and the key valid?)";
            case NOT_FOUND ->
                " (is \"openai:\" in models.yaml the address up to /v1, and \"model:\" one the server has?)";
            case CONTEXT_OVERFLOW ->
                " (shorten the prompt, lower max_tokens, or serve the model with a larger context)";
            case BAD_REQUEST -> status >= 300 && status < 400 ? REDIRECT : "";
            default -> "";
        };
    }
}
