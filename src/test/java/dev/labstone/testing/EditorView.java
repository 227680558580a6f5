package dev.labstone.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.labstone.files.Problems;
import dev.labstone.yaml.YamlReader;
import dev.labstone.yaml.YamlValue;
import java.math.BigDecimal;
import java.nio.file.Path;

/** Sees a YAML file as editors do: plain words are numbers, true, false or null by the core schema of YAML 1.2. */
public final class EditorView {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private EditorView() {}

    /** Returns the content of a file that is valid YAML. */
    public static JsonNode of(Path file) {
        return json(YamlReader.read(file, new Problems(file)).orElseThrow());
    }

    private static JsonNode json(YamlValue value) {
        if (value instanceof YamlValue.Fields map) {
            ObjectNode object = JSON.objectNode();
            map.entries().forEach((key, field) -> object.set(key, json(field.value())));
            return object;
        }
        if (value instanceof YamlValue.Items list) {
            ArrayNode array = JSON.arrayNode();
            list.items().forEach(item -> array.add(json(item)));
            return array;
        }
        YamlValue.Text text = (YamlValue.Text) value;
        return text.quoted() ? JSON.textNode(text.text()) : plain(text.text());
    }

    private static JsonNode plain(String text) {
        if (text.matches("|~|null|Null|NULL")) {
            return JSON.nullNode();
        }
        if (text.matches("true|True|TRUE|false|False|FALSE")) {
            return JSON.booleanNode(text.toLowerCase(java.util.Locale.ROOT).equals("true"));
        }
        if (text.matches("[-+]?[0-9]+")) {
            return JSON.numberNode(new java.math.BigInteger(text.replace("+", "")));
        }
        boolean number = text.matches("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
        return number ? JSON.numberNode(new BigDecimal(text)) : JSON.textNode(text);
    }
}
