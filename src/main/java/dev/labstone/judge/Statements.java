package dev.labstone.judge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.files.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the verdicts in a reply: JSON objects with a {@code verdict}, and lines that begin with the word. Without either the
 * last mention in running text counts. What stands inside of a JSON text is never a statement of its own.
 */
final class Statements {

    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()
            .setCodec(Json.MAPPER);

    private static final String VALUE = "[\\s\"'`*_]*[:=][\\s\"'`*_]*([^\\n\"'`*,;}]{1,60})";
    private static final Pattern LINE = Pattern.compile("(?im)^[^\\p{L}\\p{N}\\n]*verdict" + VALUE);
    private static final Pattern MENTION = Pattern.compile("(?i)\\bverdict" + VALUE);

    private final String reply;
    private final List<Statement> objects = new ArrayList<>();
    private final StringBuilder prose = new StringBuilder();

    private Statements(String reply) {
        this.reply = reply;
    }

    /** Returns the statements that count, in their order; if they differ, the reply contradicts itself. */
    static List<Statement> in(String reply) {
        return new Statements(reply).find();
    }

    private List<Statement> find() {
        int position = 0;
        while (position < reply.length()) {
            int length = reply.charAt(position) == '{' ? object(position) : 0;
            if (length == 0) {
                prose.append(reply.charAt(position));
            }
            position += Math.max(1, length);
        }
        List<Statement> all = new ArrayList<>(objects);
        all.addAll(lines());
        return all.isEmpty() ? lastMention() : all;
    }

    /** Takes the JSON object that begins here and returns its length, or 0 if there is none. */
    private int object(int start) {
        try (JsonParser parser = STRICT.createParser(reply.substring(start))) {
            JsonNode object = parser.readValueAsTree();
            if (object.has("verdict")) {
                objects.add(new Statement(text(object.get("verdict")), text(object.path("reason"))));
            }
            return (int) parser.currentLocation().getCharOffset();
        } catch (JsonProcessingException noJson) {
            return 0;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String text(JsonNode value) {
        return value.isTextual() || value.isNumber() ? value.asText() : "";
    }

    private List<Statement> lines() {
        List<Statement> lines = new ArrayList<>();
        Matcher line = LINE.matcher(prose);
        while (line.find()) {
            lines.add(new Statement(line.group(1), prose.substring(0, line.start())));
        }
        return lines;
    }

    private List<Statement> lastMention() {
        Optional<Statement> last = Optional.empty();
        Matcher mention = MENTION.matcher(prose);
        while (mention.find()) {
            last = Optional.of(new Statement(mention.group(1), prose.substring(0, mention.start())));
        }
        return last.stream().toList();
    }
}
