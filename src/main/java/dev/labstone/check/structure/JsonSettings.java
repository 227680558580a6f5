package dev.labstone.check.structure;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.labstone.check.CheckSettings;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.YamlValue;
import java.util.Optional;

/** Reads the JSON that an author wrote, as YAML or as a text of JSON. */
final class JsonSettings {

    private final CheckSettings settings;
    private final FieldReader fields;

    JsonSettings(CheckSettings settings, FieldReader fields) {
        this.settings = settings;
        this.fields = fields;
    }

    /** Returns the value of a field, with equal numbers in one form, or empty if it is not there. */
    Optional<JsonNode> read(String key) {
        return fields.value(key).map(value -> plain(key, value));
    }

    private JsonNode plain(String key, YamlValue value) {
        return value instanceof YamlValue.Text text
                ? json(key, settings.fill(text.text(), JsonSettings::escape))
                : yaml(key, value);
    }

    private JsonNode yaml(String key, YamlValue value) {
        try {
            return JsonNumbers.plain(new YamlJson(settings).read(value));
        } catch (RefusedException wrong) {
            return reject(key, wrong.getMessage(), "");
        }
    }

    /** Reads a text of JSON. */
    JsonNode json(String key, String text) {
        try {
            return JsonText.read(new Body(text, 0));
        } catch (RefusedException wrong) {
            return reject(key, wrong.getMessage(), text);
        }
    }

    private JsonNode reject(String key, String what, String found) {
        String expected = "YAML, or a text of JSON, in which a string has double quotes of its own";
        settings.reject(fields.placeOf(key), "\"" + key + "\" is " + what, found, expected);
        return NullNode.getInstance();
    }

    private static String escape(String value) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(value));
    }
}
