package dev.labstone.model.watsonx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.files.Json;
import dev.labstone.model.Failure;
import dev.labstone.model.http.AttemptFailure;
import dev.labstone.model.http.ErrorReader;
import dev.labstone.model.http.ServerWords;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What refusals of watsonx.ai mean: {@code {"errors":[{"code":…,"message":…}],"trace":…,"status_code":…}}. The code
 * decides, because the same one was seen with different statuses. Gateways before the service send anything.
 *
 * @param endpoint what is asked
 */
record WatsonxErrors(WatsonxEndpoint endpoint) implements ErrorReader {

    private static final Pattern OVERFLOW = Pattern.compile(
            "(?is).*(?:input tokens.*(?:exceed|limit)|(?:exceed|longer).*token.*limit|maximum context|context.length).*");

    @Override
    public AttemptFailure read(int status, String body, Optional<Duration> pause) {
        JsonNode reply = parse(body);
        JsonNode error = reply.path("errors").path(0);
        String code = error.path("code").asText("");
        String message = error.path("message").asText("");
        Failure failure = failure(status, code, message);
        String words = ServerWords.excerpt(message.isBlank() ? ServerWords.ofError(body) : message);
        String said = (code.isEmpty() ? "" : " " + code) + (words.isEmpty() ? "" : ": " + words);
        String trace = reply.path("trace").asText("");
        String reason = "HTTP " + status + said + cure(failure, status, code)
                + (trace.isEmpty() ? "" : " [trace " + ServerWords.excerpt(trace) + "]");
        return new AttemptFailure(failure, reason, status == 401, pause);
    }

    private static JsonNode parse(String body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (JsonProcessingException noJson) {
            return Json.MAPPER.createObjectNode();
        }
    }

    private static Failure failure(int status, String code, String message) {
        return switch (code) {
            case "model_not_supported", "model_no_support_for_function" -> Failure.NOT_FOUND;
            case "token_quota_reached",
                    "authorization_rejected",
                    "user_authorization_failed",
                    "no_associated_service_instance_error",
                    "authentication_token_expired" -> Failure.UNAUTHORIZED;
            default -> byStatus(status, message);
        };
    }

    private static Failure byStatus(int status, String message) {
        return switch (status) {
            case 401, 403 -> Failure.UNAUTHORIZED;
            case 404 -> Failure.NOT_FOUND;
            case 429, 503 -> Failure.OVERLOADED;
            case 408 -> Failure.SERVER_ERROR;
            default -> status >= 500 ? Failure.SERVER_ERROR : refused(message);
        };
    }

    private static Failure refused(String message) {
        return OVERFLOW.matcher(message).matches() ? Failure.CONTEXT_OVERFLOW : Failure.BAD_REQUEST;
    }

    private String cure(Failure failure, int status, String code) {
        String text = switch (code) {
            case "model_not_supported" ->
                "the model is not offered at " + endpoint.url() + "; name another at \"watsonx:\" in models.yaml, or"
                        + " another region at \"url:\"";
            case "model_no_support_for_function" ->
                "write \"route: " + endpoint.route().other().id() + "\" in models.yaml";
            case "token_quota_reached" -> "the tokens of your plan are used up; raise the plan, or wait for next month";
            case "no_associated_service_instance_error" ->
                "associate a watsonx.ai Runtime with the project: Manage > Services & integrations";
            case "json_validation_error" -> "are the ids in models.yaml or the environment whole ids?";
            default -> byFailure(failure, status);
        };
        return text.isEmpty() ? "" : " (" + text + ")";
    }

    private String byFailure(Failure failure, int status) {
        return switch (failure) {
            case UNAUTHORIZED ->
                status == 401
                        ? "is the key of the environment that of this address, and still valid?"
                        : "has the owner of the key access to the " + whose() + " and its models, and is it in the"
                                + " region of " + endpoint.url() + "?";
            case NOT_FOUND ->
                "is " + WatsonxEndpoint.URL_SETTING + " the address of the region, without a path, and the " + whose()
                        + " one of that region?";
            case CONTEXT_OVERFLOW -> "shorten the prompt, or lower max_tokens";
            case BAD_REQUEST ->
                status >= 300 && status < 400 ? "redirects are not followed; put the final address at \"url:\"" : "";
            default -> "";
        };
    }

    private String whose() {
        return endpoint.target().kind().name().toLowerCase(java.util.Locale.ROOT) + " "
                + endpoint.target().shown();
    }
}
