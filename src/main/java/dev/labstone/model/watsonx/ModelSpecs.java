package dev.labstone.model.watsonx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.files.Json;
import dev.labstone.model.Failure;
import dev.labstone.model.http.AttemptFailure;
import dev.labstone.model.http.FailedAttemptException;
import dev.labstone.model.http.HttpCaller;
import dev.labstone.model.http.ServerWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gets the list of the service's models, page by page. */
final class ModelSpecs {

    private static final int MOST_PAGES = 50;
    private static final Pattern START = Pattern.compile("[?&]start=([^&#]+)");

    private ModelSpecs() {}

    static List<ModelSpec> fetch(HttpCaller caller, String version) throws FailedAttemptException {
        List<ModelSpec> specs = new ArrayList<>();
        Optional<String> start = Optional.of("");
        for (int page = 0; start.isPresent() && page < MOST_PAGES; page++) {
            String from = start.get().isEmpty() ? "" : "&start=" + start.get();
            JsonNode reply = parse(caller.get("ml/v1/foundation_model_specs?version=" + version + "&limit=200" + from));
            reply.path("resources").forEach(resource -> specs.add(ModelSpec.read(resource)));
            start = next(reply.path("next").path("href").asText(""));
        }
        return specs;
    }

    private static Optional<String> next(String address) {
        Matcher start = START.matcher(address);
        return start.find() ? Optional.of(start.group(1)) : Optional.empty();
    }

    private static JsonNode parse(String body) throws FailedAttemptException {
        try {
            JsonNode reply = Json.MAPPER.readTree(body);
            if (reply.path("resources").isArray()) {
                return reply;
            }
        } catch (JsonProcessingException noJson) {
            // told below, with what came instead
        }
        throw new FailedAttemptException(new AttemptFailure(
                Failure.UNREADABLE,
                "the list of models cannot be read: " + ServerWords.ofError(body) + " (is "
                        + WatsonxEndpoint.URL_SETTING + " an address of watsonx.ai?)"));
    }
}
