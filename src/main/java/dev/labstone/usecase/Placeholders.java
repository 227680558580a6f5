package dev.labstone.usecase;

import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import dev.labstone.yaml.YamlValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Finds the placeholders in a prompt or in the settings of a check, however deep they stand. */
final class Placeholders {

    private Placeholders() {}

    /** Returns the names, each with the place of the first text that it stands in. */
    static Map<String, Place> in(YamlValue value) {
        Map<String, Place> names = new LinkedHashMap<>();
        eachText(
                value,
                text -> new Template(text.text()).names().forEach(name -> names.putIfAbsent(name, text.place())));
        return names;
    }

    /** Adds a problem for everything in double braces that is no placeholder. */
    static void rejectMalformed(YamlValue value, Problems problems) {
        eachText(
                value,
                text -> new Template(text.text())
                        .malformed()
                        .forEach(braces -> problems.add(
                                text.place(),
                                "no placeholder can be called so",
                                braces,
                                "{{name}} with letters, digits and underscores; \\{{ for braces that are meant")));
    }

    private static void eachText(YamlValue value, Consumer<YamlValue.Text> action) {
        if (value instanceof YamlValue.Text text) {
            action.accept(text);
        } else if (value instanceof YamlValue.Items list) {
            list.items().forEach(item -> eachText(item, action));
        } else if (value instanceof YamlValue.Fields map) {
            map.entries().values().forEach(field -> eachText(field.value(), action));
        }
    }
}
