package dev.labstone.usecase;

import dev.labstone.yaml.YamlValue;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the placeholders in the settings of a check, however deep they stand. */
final class Placeholders {

    private Placeholders() {}

    static Set<String> in(YamlValue value) {
        Set<String> names = new LinkedHashSet<>();
        collect(value, names);
        return names;
    }

    private static void collect(YamlValue value, Set<String> names) {
        if (value instanceof YamlValue.Text text) {
            names.addAll(new Template(text.text()).names());
        } else if (value instanceof YamlValue.Items list) {
            list.items().forEach(item -> collect(item, names));
        } else if (value instanceof YamlValue.Fields map) {
            map.entries().values().forEach(field -> collect(field.value(), names));
        }
    }
}
