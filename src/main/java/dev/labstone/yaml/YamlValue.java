package dev.labstone.yaml;

import dev.labstone.files.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A value of a YAML file: a text, a list or a map. */
public sealed interface YamlValue {

    /** Returns where the value begins. */
    Place place();

    /** Returns what kind of value it is, as a user would say it: "text", "a list" or "a map". */
    String kind();

    /**
     * Returns the value without its places, so that it can be compared with one of another file: a text, a list or a map in
     * the order of their keys. What stood in quotes keeps them, for it may mean something else.
     */
    Object plain();

    /**
     * A scalar, kept as written: {@code no} is the text "no" and {@code 1e3} the text "1e3".
     *
     * @param place where it begins
     * @param text the text, with quotes and block indentation taken away
     * @param quoted whether it stood in quotes or in a block, so that an empty one is meant
     */
    record Text(Place place, String text, boolean quoted) implements YamlValue {
        private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

        @Override
        public String kind() {
            return isMissing() ? "nothing" : "text";
        }

        @Override
        public Object plain() {
            return quoted ? '"' + text + '"' : text;
        }

        /** Returns whether a key has no value at all, as in {@code title:} or {@code title: null}. */
        public boolean isMissing() {
            return !quoted && NOTHING.contains(text);
        }
    }

    /**
     * A list.
     *
     * @param place where it begins
     * @param items its values in order
     */
    record Items(Place place, List<YamlValue> items) implements YamlValue {
        /** Creates a list. */
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }

        @Override
        public Object plain() {
            return items.stream().map(YamlValue::plain).toList();
        }
    }

    /**
     * A map, in the order of the file.
     *
     * @param place where it begins
     * @param entries its entries by key
     */
    record Fields(Place place, Map<String, Field> entries) implements YamlValue {
        /** Creates a map. */
        public Fields {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public String kind() {
            return "a map";
        }

        @Override
        public Object plain() {
            SortedMap<String, Object> plain = new TreeMap<>();
            entries.forEach((key, field) -> plain.put(key, field.value().plain()));
            return plain;
        }
    }

    /**
     * One entry of a map.
     *
     * @param place where its key stands
     * @param value its value
     */
    record Field(Place place, YamlValue value) {}
}
