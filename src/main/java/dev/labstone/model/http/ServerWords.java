package dev.labstone.model.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.files.Json;
import java.util.Optional;
import java.util.stream.Stream;

/** What a server says for people to read, made fit for a message: short, on one line, without keys and markup. */
public final class ServerWords {

    private static final int LONGEST_EXCERPT = 200;
    private static final int LONGEST_READ = 20 * LONGEST_EXCERPT;

    private ServerWords() {}

    /** Returns the beginning of a text. Keys are masked before it is cut, so that no half of a key is left. */
    public static String excerpt(String text) {
        String start = Redaction.hide(cut(text.stripLeading(), LONGEST_READ));
        String words = start.startsWith("<") ? withoutMarkup(start) : start;
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_EXCERPT ? line : cut(line, LONGEST_EXCERPT) + "…";
    }

    /** Returns what a body with an error says: its message, or its beginning if it has none. */
    public static String ofError(String body) {
        return excerpt(message(body).orElse(body));
    }

    /** Returns what an error in JSON says. OpenAI and newer vLLM write an object with a message, Ollama a text. */
    public static String ofError(JsonNode error) {
        return excerpt(message(error).orElse(error.toString()));
    }

    private static Optional<String> message(String body) {
        try {
            JsonNode json = Json.MAPPER.readTree(body);
            return json.hasNonNull("error") ? message(json.get("error")).or(() -> message(json)) : message(json);
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }

    /** Older vLLM writes {@code {"message":…}}, FastAPI {@code {"detail":"…"}}. */
    private static Optional<String> message(JsonNode error) {
        return Stream.of(error, error.path("message"), error.path("detail"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static String withoutMarkup(String html) {
        return html.replaceAll("(?is)<(script|style)\\b.*?</\\1>", " ").replaceAll("<[^>]*>", " ");
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
