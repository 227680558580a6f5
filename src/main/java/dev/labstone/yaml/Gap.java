package dev.labstone.yaml;

import java.util.List;
import java.util.stream.Stream;

/**
 * A text that somebody still has to write. A new file holds it in the place of theirs: {@code FILL IN what the product
 * does}.
 */
public final class Gap {

    /** What it begins with ({@value}). */
    public static final String MARK = "FILL IN";

    private Gap() {}

    /** Returns whether a text is a gap. */
    public static boolean is(String text) {
        return text.strip().startsWith(MARK);
    }

    /** Returns the gaps in a value, in the order of the file. */
    public static List<YamlValue.Text> in(YamlValue value) {
        return texts(value).filter(text -> is(text.text())).toList();
    }

    private static Stream<YamlValue.Text> texts(YamlValue value) {
        if (value instanceof YamlValue.Fields map) {
            return map.entries().values().stream().flatMap(field -> texts(field.value()));
        }
        return value instanceof YamlValue.Items list
                ? list.items().stream().flatMap(Gap::texts)
                : Stream.of((YamlValue.Text) value);
    }
}
