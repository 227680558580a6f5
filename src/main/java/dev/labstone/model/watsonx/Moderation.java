package dev.labstone.model.watsonx;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Reads what the service has moderated: {@code {"hap":[{"input":true,"score":0.9,…}],"pii":[]}}. */
final class Moderation {

    private Moderation() {}

    /** Returns a remark for each kind that was found, and nothing of the text itself. */
    static List<String> found(JsonNode reply) {
        List<String> remarks = new ArrayList<>();
        for (Map.Entry<String, JsonNode> kind : reply.path("moderations").properties()) {
            if (!kind.getValue().isEmpty()) {
                remarks.add("moderation: " + kind.getKey() + " in " + where(kind.getValue()));
            }
        }
        return List.copyOf(remarks);
    }

    private static String where(JsonNode finds) {
        boolean prompt = StreamSupport.stream(finds.spliterator(), false)
                .anyMatch(find -> find.path("input").asBoolean(false));
        return prompt ? "the prompt" : "the answer";
    }
}
