package dev.labstone.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** A JSON Schema that editors complete and check the files of {@code cases/} by. */
public final class EditorSchema {

    /** What only narrows a key that is described elsewhere. */
    private static final Set<String> CONDITIONS = Set.of("minimum", "maximum", "required", "additionalProperties");

    private final JsonNode node;
    private final JsonSchema schema;

    private EditorSchema(JsonNode node) {
        this.node = node;
        this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(node);
    }

    /** Reads a schema that stands beside the cases. */
    public static EditorSchema of(String name) {
        try {
            return new EditorSchema(
                    new ObjectMapper().readTree(Path.of("cases", name).toFile()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Returns what an editor would underline in a value. */
    public List<String> complaints(JsonNode value) {
        return schema.validate(value).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    /** Returns the part of the schema at a JSON pointer. */
    public JsonNode at(String pointer) {
        JsonNode part = node.at(pointer);
        if (part.isMissingNode()) {
            throw new IllegalArgumentException("the schema has no " + pointer);
        }
        return part;
    }

    /** Returns the keys that are described at a JSON pointer, in alphabetical order. */
    public Set<String> keys(String pointer) {
        Set<String> keys = new TreeSet<>();
        at(pointer + "/properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** Returns the choices at a JSON pointer, in alphabetical order. */
    public Set<String> choices(String pointer) {
        Set<String> choices = new TreeSet<>();
        at(pointer + "/enum").forEach(choice -> choices.add(choice.asText()));
        return choices;
    }

    /** Returns the keys whose hover text an editor could not show. */
    public List<String> keysWithoutDescription() {
        List<String> keys = new ArrayList<>();
        node.findValues("properties")
                .forEach(properties -> properties.properties().stream()
                        .filter(entry -> !hasDescription(entry.getValue()))
                        .forEach(entry -> keys.add(entry.getKey())));
        return keys;
    }

    private boolean hasDescription(JsonNode key) {
        boolean condition = key.isBoolean()
                || key.has("const")
                || key.size() == 1 && CONDITIONS.contains(key.fieldNames().next());
        String elsewhere = key.path("$ref").asText();
        return key.has("description")
                || condition
                || !elsewhere.isEmpty() && at(elsewhere.substring(1)).has("description");
    }

    /** Returns the words in a problem such as {@code expected: one of a, b; did you mean "a"?}, alphabetically. */
    public static Set<String> oneOf(String problem) {
        String words = problem.replaceFirst("(?s).*expected: one of ", "").replaceFirst(";.*", "");
        return new TreeSet<>(List.of(words.split(", ")));
    }

    /** Returns the names of the fields of a JSON object. */
    public static List<String> names(JsonNode object) {
        return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false)
                .toList();
    }
}
