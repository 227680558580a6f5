package dev.labstone.yaml;

import dev.labstone.files.Problems;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The keys of a map, and which of them somebody has asked for: those are the known ones, there or not. */
final class Keys {

    private final Map<String, YamlValue.Field> entries;
    private final Set<String> known = new LinkedHashSet<>();

    Keys(YamlValue.Fields map) {
        this.entries = map.entries();
    }

    /** Returns the entry, or null if there is none. */
    YamlValue.Field ask(String key) {
        known.add(key);
        return entries.get(key);
    }

    Set<String> askAll() {
        known.addAll(entries.keySet());
        return entries.keySet();
    }

    Set<String> known() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(known));
    }

    Map<String, YamlValue.Field> others() {
        Map<String, YamlValue.Field> others = new LinkedHashMap<>(entries);
        others.keySet().removeAll(known);
        return others;
    }

    void rejectOthers(Problems problems) {
        others().forEach((key, field) -> {
            String expected = "one of " + String.join(", ", known) + DidYouMean.suffix(key, known);
            problems.add(field.place(), "unknown key \"" + key + "\"", "", expected);
        });
    }
}
