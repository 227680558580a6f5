package dev.labstone.model.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.files.Json;
import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import dev.labstone.model.http.AttemptFailure;
import dev.labstone.model.http.FailedAttemptException;
import dev.labstone.model.http.ServerWords;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The models that a server lists under {@code /v1/models}. */
final class ServedModels {

    private static final int MOST_SHOWN = 10;

    private final List<String> ids;

    private ServedModels(List<String> ids) {
        this.ids = ids;
    }

    static ServedModels parse(String body) throws FailedAttemptException {
        return new ServedModels(StreamSupport.stream(list(body).spliterator(), false)
                .map(model -> model.path("id").asText(""))
                .filter(id -> !id.isBlank())
                .toList());
    }

    /** Returns the names as the server writes them. */
    List<String> ids() {
        return ids;
    }

    /** Most servers wrap the list in an object; Ollama without models has null in it. */
    private static JsonNode list(String body) throws FailedAttemptException {
        try {
            JsonNode reply = Json.MAPPER.readTree(body);
            if (reply.isArray() || reply.has("data")) {
                return reply.isArray() ? reply : reply.get("data");
            }
        } catch (JsonProcessingException noJson) {
            // told below, with what came instead
        }
        throw new FailedAttemptException(new AttemptFailure(
                Failure.UNREADABLE,
                "the server's list of models cannot be read: " + ServerWords.ofError(body)
                        + " (is \"openai:\" in models.yaml the address up to /v1?)"));
    }

    /**
     * Returns the name under which the server lists the model, without the folders of a path.
     *
     * @throws ModelException if the server lists no model, or others only
     */
    String require(OpenAiEndpoint endpoint) {
        return ids.stream()
                .filter(id -> ModelName.matches(id, endpoint.model()))
                .findFirst()
                .map(ModelName::shown)
                .orElseThrow(() -> wrongModel(endpoint));
    }

    private ModelException wrongModel(OpenAiEndpoint endpoint) {
        String wanted = ModelName.shown(endpoint.model());
        return new ModelException(
                Failure.WRONG_MODEL,
                "the server at " + endpoint.url() + " serves " + names() + ", but the lineup names " + wanted
                        + cure(wanted));
    }

    private String names() {
        String shown = ids.stream().limit(MOST_SHOWN).map(ModelName::shown).collect(Collectors.joining(", "));
        int more = ids.size() - MOST_SHOWN;
        return ids.isEmpty() ? "no model" : shown + (more > 0 ? " and " + more + " more" : "");
    }

    private String cure(String wanted) {
        boolean elsewhere = ids.stream().map(ModelName::shown).anyMatch(wanted::equals);
        return elsewhere
                ? " in another folder; serve that file, or write \"model:\" in models.yaml without folders"
                : "; serve that model, or mend \"model:\" in models.yaml";
    }
}
