package dev.labstone.yaml;

import java.util.List;

/** Says what a value is, for messages. */
public final class Describe {

    private static final int MOST_KEYS = 5;

    private Describe() {}

    static String value(YamlValue value) {
        if (value instanceof YamlValue.Text text) {
            return text(text);
        }
        if (value instanceof YamlValue.Fields map) {
            return map(List.copyOf(map.entries().keySet()));
        }
        int size = ((YamlValue.Items) value).items().size();
        return size == 0 ? "an empty list" : "a list of " + size;
    }

    /** Returns the text, or {@code "an empty text"} if there would be nothing to see. */
    public static String text(String text) {
        return text.isBlank() ? "an empty text" : text;
    }

    private static String text(YamlValue.Text text) {
        if (text.isMissing()) {
            return text.text().isEmpty() ? "nothing" : text.text();
        }
        return text(text.text());
    }

    private static String map(List<String> keys) {
        if (keys.isEmpty()) {
            return "an empty map";
        }
        String more = keys.size() > MOST_KEYS ? ", …" : "";
        return "a map with " + String.join(", ", keys.subList(0, Math.min(keys.size(), MOST_KEYS))) + more;
    }
}
