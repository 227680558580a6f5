package dev.labstone.overlap;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * A row of generated data, in one of its forms: {@code messages} (0.26), {@code user} and {@code assistant} (both
 * generations), {@code instruction}, {@code input} and {@code output} (up to 0.17). System prompts ask nothing, and are left
 * out.
 *
 * @param leaf the leaf, if the row names it
 * @param asked what the student is asked
 * @param answer what it learns to answer
 */
record Row(Optional<String> leaf, String asked, String answer) {

    private static final String GAP = "\n\n";

    static Optional<Row> of(JsonNode row) {
        if (row.path("messages").isArray()) {
            return Optional.of(conversation(row.path("messages")));
        }
        if (row.has("user") && row.has("assistant")) {
            return Optional.of(new Row(Optional.empty(), text(row, "user"), text(row, "assistant")));
        }
        if (row.has("instruction") && row.has("output")) {
            Optional<String> leaf =
                    Optional.of(text(row, "taxonomy_path").replace("->", "/")).filter(path -> !path.isEmpty());
            String asked = (text(row, "instruction") + "\n" + text(row, "input")).strip();
            return Optional.of(new Row(leaf, asked, text(row, "output")));
        }
        return Optional.empty();
    }

    private static Row conversation(JsonNode messages) {
        StringJoiner asked = new StringJoiner(GAP);
        StringJoiner answered = new StringJoiner(GAP);
        for (JsonNode message : messages) {
            switch (text(message, "role")) {
                case "system" -> {}
                case "assistant" -> answered.add(text(message, "content"));
                default -> asked.add(text(message, "content"));
            }
        }
        return new Row(Optional.empty(), asked.toString(), answered.toString());
    }

    /** Material and question stand in one turn, the question last, behind an empty line. */
    TrainingText text(Source source) {
        int gap = asked.stripTrailing().lastIndexOf(GAP);
        String material = gap < 0 ? "" : asked.substring(0, gap);
        return new TrainingText(
                source, material, asked.substring(Math.max(0, gap)).strip(), answer);
    }

    private static String text(JsonNode row, String key) {
        return row.path(key).asText("");
    }
}
