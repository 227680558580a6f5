package dev.labstone.check.structure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.labstone.check.CheckSettings;
import dev.labstone.yaml.YamlValue;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads YAML of an author as JSON, by the <a href="https://yaml.org/spec/1.2.2/#103-core-schema">core schema of YAML
 * 1.2</a>: plain words are numbers, true, false or null, and what stands in quotes is a string.
 */
final class YamlJson {

    private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,4})?");
    private static final Pattern LEADING_ZERO = Pattern.compile("[-+]?0[0-9].*");
    private static final int LONGEST_NUMBER = 400;

    private final CheckSettings settings;

    YamlJson(CheckSettings settings) {
        this.settings = settings;
    }

    /** Returns the value with its placeholders filled in; they are always strings. */
    JsonNode read(YamlValue value) {
        if (value instanceof YamlValue.Fields map) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            map.entries().forEach((key, field) -> object.set(key, read(field.value())));
            return object;
        }
        if (value instanceof YamlValue.Items list) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            list.items().forEach(item -> array.add(read(item)));
            return array;
        }
        return scalar((YamlValue.Text) value);
    }

    private JsonNode scalar(YamlValue.Text value) {
        String text = value.text();
        if (value.isMissing()) {
            return NullNode.getInstance();
        }
        if (!value.quoted() && BOOLEAN.matcher(text).matches()) {
            return BooleanNode.valueOf(text.toLowerCase(Locale.ROOT).equals("true"));
        }
        if (!value.quoted()
                && text.length() <= LONGEST_NUMBER
                && NUMBER.matcher(text).matches()) {
            rejectLeadingZero(value);
            return DecimalNode.valueOf(new BigDecimal(text));
        }
        return TextNode.valueOf(settings.fill(text));
    }

    private void rejectLeadingZero(YamlValue.Text value) {
        if (LEADING_ZERO.matcher(value.text()).matches()) {
            settings.reject(
                    value.place(),
                    "it cannot be seen whether this is a number or a text",
                    value.text(),
                    "quotes around a text; a number without zeros before it");
        }
    }
}
