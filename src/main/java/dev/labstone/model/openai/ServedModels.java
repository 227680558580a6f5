package dev.labstone.model.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.files.Json;
import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The models that a server lists under {@code /v1/models}. */
final class ServedModels {

    private final List<String> ids;

    private ServedModels(List<String> ids) {
        this.ids = ids;
    }

    static ServedModels parse(String body) {
        try {
            JsonNode data = Json.MAPPER.readTree(body).path("data");
            List<String> ids = StreamSupport.stream(data.spliterator(), false)
                    .map(model -> model.path("id").asText(""))
                    .filter(id -> !id.isBlank())
                    .toList();
            if (!ids.isEmpty()) {
                return new ServedModels(ids);
            }
        } catch (JsonProcessingException noJson) {
            // told below, with what came instead
        }
        throw new ModelException(
                Failure.UNREADABLE, "the server's list of models cannot be read: " + WireReply.excerpt(body));
    }

    /**
     * Returns the name under which the server lists the model, without the folders of a path: servers of llama.cpp list
     * the path of the file, which holds names of the machine and its user.
     *
     * @throws ModelException if the server lists other models only
     */
    String require(OpenAiEndpoint endpoint) {
        Optional<String> served = ids.stream()
                .filter(id -> id.equals(endpoint.model()))
                .findFirst()
                .or(() -> byFileName(endpoint));
        return baseName(served.orElseThrow(() -> wrongModel(endpoint)));
    }

    private Optional<String> byFileName(OpenAiEndpoint endpoint) {
        return ids.stream()
                .filter(id -> baseName(id).equals(baseName(endpoint.model())))
                .findFirst();
    }

    private ModelException wrongModel(OpenAiEndpoint endpoint) {
        String served =
                String.join(", ", ids.stream().map(ServedModels::baseName).toList());
        return new ModelException(
                Failure.WRONG_MODEL,
                "the server at " + endpoint.url() + " serves " + served + ", but the lineup names "
                        + baseName(endpoint.model()) + "; serve that model, or mend \"model:\" in models.yaml");
    }

    private static String baseName(String id) {
        boolean path = id.startsWith("/")
                || id.startsWith("~")
                || id.startsWith(".")
                || id.contains("\\")
                || id.endsWith(".gguf");
        return path ? id.replaceFirst("^.*[/\\\\]", "") : id;
    }
}
