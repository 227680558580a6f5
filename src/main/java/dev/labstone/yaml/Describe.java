package dev.labstone.yaml;

import java.util.List;

/** Says what a value is, for messages. */
final class Describe {

    private static final int MOST_KEYS = 5;

    private Describe() {}

    static String value(YamlValue value) {
        if (value instanceof YamlValue.Text text) {
            return text.isMissing() ? "nothing" : text.text();
        }
        if (value instanceof YamlValue.Fields map) {
            List<String> keys = map.entries().keySet().stream().limit(MOST_KEYS).toList();
            return "a map with " + String.join(", ", keys);
        }
        return "a list of " + ((YamlValue.Items) value).items().size();
    }
}
