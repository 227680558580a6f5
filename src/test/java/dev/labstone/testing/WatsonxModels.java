package dev.labstone.testing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.labstone.files.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The list of models of {@link WatsonxDouble}, in the form of the published API, two on a page. */
final class WatsonxModels {

    private static final int PAGE = 2;

    private final List<ObjectNode> models = new ArrayList<>();

    /** Adds a model that can be asked for these functions. */
    ObjectNode add(String id, String... functions) {
        ObjectNode model = Json.MAPPER.createObjectNode().put("model_id", id).put("label", id);
        ArrayNode list = model.putArray("functions");
        List.of(functions).forEach(function -> list.addObject().put("id", function));
        model.putObject("model_limits").put("max_sequence_length", 8192).put("max_output_tokens", 4096);
        model.putArray("lifecycle").addObject().put("id", "available").put("start_date", "2024-02-15");
        models.add(model);
        return model;
    }

    /** Returns the model with this id, or null. */
    ObjectNode find(String id) {
        return models.stream()
                .filter(model -> model.path("model_id").asText().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Returns a page of the list. */
    ObjectNode page(Map<String, String> query) {
        int start = Integer.parseInt(query.getOrDefault("start", "0"));
        ObjectNode page = Json.MAPPER.createObjectNode().put("total_count", models.size());
        int end = Math.min(models.size(), start + PAGE);
        models.subList(start, end).forEach(page.putArray("resources")::add);
        if (end < models.size()) {
            page.putObject("next").put("href", "https://elsewhere/ml/v1/foundation_model_specs?limit=2&start=" + end);
        }
        return page;
    }
}
