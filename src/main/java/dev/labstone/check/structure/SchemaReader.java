package dev.labstone.check.structure;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import dev.labstone.check.CheckSettings;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.YamlValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads {@code schema:}, the path of a JSON Schema beside the use case, or the schema itself. */
final class SchemaReader {

    private static final String SCHEMA = "schema";

    private final CheckSettings settings;
    private final FieldReader fields;

    SchemaReader(CheckSettings settings, FieldReader fields) {
        this.settings = settings;
        this.fields = fields;
    }

    /** Returns the rule, or empty if there is none or it makes no sense, which is a problem. */
    Optional<SchemaRule> read() {
        return fields.value(SCHEMA).flatMap(this::node).flatMap(this::compile).map(SchemaRule::new);
    }

    private Optional<JsonNode> node(YamlValue value) {
        return value instanceof YamlValue.Text text
                ? file(settings.fill(text.text()))
                : new JsonSettings(settings, fields).read(SCHEMA);
    }

    private Optional<JsonNode> file(String path) {
        try {
            Path file = fields.placeOf(SCHEMA).file().resolveSibling(path);
            return Optional.of(new JsonSettings(settings, fields).json(SCHEMA, Files.readString(file)));
        } catch (IOException | InvalidPathException wrong) {
            settings.reject(
                    fields.placeOf(SCHEMA),
                    "the schema cannot be read: " + wrong,
                    path,
                    "the path of a JSON Schema, seen from this file, or the schema itself");
            return Optional.empty();
        }
    }

    private Optional<JsonSchema> compile(JsonNode node) {
        if (!settings.problems().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Schemas.compile(node));
        } catch (RuntimeException | StackOverflowError wrong) {
            String what = "not a JSON Schema: " + wrong.getMessage();
            settings.reject(fields.placeOf(SCHEMA), what, "", "a JSON Schema that refers to nothing outside of itself");
            return Optional.empty();
        }
    }
}
