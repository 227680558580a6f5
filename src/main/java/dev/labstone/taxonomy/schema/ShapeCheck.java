package dev.labstone.taxonomy.schema;

import dev.labstone.files.Problems;
import dev.labstone.yaml.DidYouMean;
import dev.labstone.yaml.YamlValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares a value with its shape. */
final class ShapeCheck {

    private static final int LONGEST_SHOWN = 40;

    private final Problems problems;

    ShapeCheck(Problems problems) {
        this.problems = problems;
    }

    /**
     * Compares.
     *
     * @param name what the value is called in messages: {@code "domain"}, in quotes, or {@code entry 2 of "patterns"}
     * @param value the value
     * @param shape what it has to look like
     */
    void check(String name, YamlValue value, Shape shape) {
        if (shape instanceof Shape.Text text) {
            checkText(name, value, text);
        } else if (shape instanceof Shape.Entries entries) {
            checkList(name, value, entries);
        } else if (shape instanceof Shape.Keys keys) {
            checkMap(name, value, keys);
        }
    }

    private void checkText(String name, YamlValue value, Shape.Text shape) {
        if (!(value instanceof YamlValue.Text text)) {
            String expected = "a text; one that begins with a bracket or a brace needs quotes around it";
            problems.add(value.place(), name + " must be text", shown(value), expected);
        } else if (Scalar.of(text) == Scalar.NOTHING) {
            problems.add(value.place(), name + " has no value", text.text(), "a text after the colon");
        } else if (Scalar.of(text) != Scalar.TEXT) {
            String what = name + " is " + Scalar.of(text).words() + " to ilab, and no text";
            problems.add(value.place(), what, text.text(), "'" + text.text() + "' in quotes");
        } else if (text.text().isEmpty() && !shape.mayBeEmpty()) {
            problems.add(value.place(), name + " is empty", "", "a text with at least one character");
        }
    }

    private void checkList(String name, YamlValue value, Shape.Entries shape) {
        if (!(value instanceof YamlValue.Items list)) {
            problems.add(value.place(), name + " must be a list", shown(value), "lines that begin with \"- \"");
            return;
        }
        int size = list.items().size();
        if (size < shape.least()) {
            String expected = "at least " + shape.least();
            problems.add(value.place(), name + " has too few entries", String.valueOf(size), expected);
        }
        for (int index = 0; index < size; index++) {
            check("entry " + (index + 1) + " of " + name, list.items().get(index), shape.entry());
        }
        if (shape.differ()) {
            rejectTwice(name, list.items());
        }
    }

    private void rejectTwice(String name, List<YamlValue> items) {
        Map<Object, YamlValue> seen = new HashMap<>();
        for (YamlValue item : items) {
            YamlValue first = seen.putIfAbsent(plain(item), item);
            if (first != null) {
                String expected = "entries that differ; this one stands already in line "
                        + first.place().line();
                problems.add(item.place(), "an entry of " + name + " stands twice", shown(item), expected);
            }
        }
    }

    private void checkMap(String name, YamlValue value, Shape.Keys shape) {
        if (!(value instanceof YamlValue.Fields map)) {
            String expected =
                    "lines such as \"" + shape.fields().keySet().iterator().next() + ": …\"";
            problems.add(value.place(), name + " must be a map of keys and values", shown(value), expected);
            return;
        }
        shape.fields().forEach((key, inner) -> checkField(name, map, key, inner, shape));
        map.entries().forEach((key, field) -> {
            if (!shape.fields().containsKey(key)) {
                checkUnknown(name, key, field, shape);
            }
        });
    }

    private void checkField(String name, YamlValue.Fields map, String key, Shape inner, Shape.Keys shape) {
        YamlValue.Field field = map.entries().get(key);
        if (field != null) {
            check(
                    inner instanceof Shape.Text && !name.equals("the leaf") ? quoted(key) + " in " + name : quoted(key),
                    field.value(),
                    inner);
        } else if (!shape.optional().contains(key)) {
            problems.add(map.place(), quoted(key) + " is missing in " + name, "", "a line \"" + key + ": …\"");
        }
    }

    /** Also where any key may stand, {@code ilab} has to be able to read its value. */
    private void checkUnknown(String name, String key, YamlValue.Field field, Shape.Keys shape) {
        if (!shape.closed()) {
            if (field.value() instanceof YamlValue.Text text && Scalar.of(text) == Scalar.SIGN) {
                checkText(quoted(key) + " in " + name, text, new Shape.Text(true));
            }
        } else {
            String known = String.join(", ", new TreeSet<>(shape.fields().keySet()));
            String expected =
                    "one of " + known + DidYouMean.suffix(key, shape.fields().keySet());
            problems.add(field.place(), "the schema has no key " + quoted(key) + " in " + name, "", expected);
        }
    }

    /** Returns a value as messages show it. */
    static String shown(YamlValue value) {
        if (!(value instanceof YamlValue.Text text) || text.isMissing()) {
            return value.kind();
        }
        return text.text().length() > LONGEST_SHOWN ? text.text().substring(0, LONGEST_SHOWN) + "…" : text.text();
    }

    private static String quoted(String key) {
        return "\"" + key + "\"";
    }

    private static Object plain(YamlValue value) {
        if (value instanceof YamlValue.Fields map) {
            return map.entries().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> plain(entry.getValue().value())));
        }
        return value instanceof YamlValue.Items list
                ? list.items().stream().map(ShapeCheck::plain).toList()
                : ((YamlValue.Text) value).text();
    }
}
