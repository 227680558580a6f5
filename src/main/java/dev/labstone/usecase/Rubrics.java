package dev.labstone.usecase;

import dev.labstone.files.Problems;
import dev.labstone.yaml.DidYouMean;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.Names;
import dev.labstone.yaml.YamlValue;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rubrics that stand in {@code rubrics:}, so that many examples can name one. */
final class Rubrics {

    /** The check that may name one. */
    static final String CHECK = "rubric";

    private static final String KEY = "rubrics";

    private final Map<String, YamlValue.Fields> byName = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final Problems problems;

    private Rubrics(Problems problems) {
        this.problems = problems;
    }

    static Rubrics none(Problems problems) {
        return new Rubrics(problems);
    }

    static Rubrics read(FieldReader useCase, Problems problems) {
        Rubrics rubrics = new Rubrics(problems);
        useCase.map(KEY).ifPresent(rubrics::add);
        return rubrics;
    }

    private void add(FieldReader map) {
        for (String name : map.keys()) {
            Names.requireKebabCase(name, "a rubric", map.placeOfKey(name), problems);
            map.value(name)
                    .filter(value -> FieldReader.of(value, "a rubric", problems).isPresent())
                    .ifPresent(value -> byName.put(name, named(name, (YamlValue.Fields) value)));
        }
    }

    private static YamlValue.Fields named(String name, YamlValue.Fields rubric) {
        Map<String, YamlValue.Field> entries = new LinkedHashMap<>(rubric.entries());
        entries.putIfAbsent(
                "name", new YamlValue.Field(rubric.place(), new YamlValue.Text(rubric.place(), name, true)));
        return new YamlValue.Fields(rubric.place(), entries);
    }

    /** Returns the rubric that the settings of a check name; empty if there is none, which is a problem. */
    Optional<YamlValue> resolve(YamlValue settings) {
        if (!(settings instanceof YamlValue.Text name)) {
            return Optional.of(settings);
        }
        used.add(name.text());
        YamlValue.Fields rubric = byName.get(name.text());
        if (rubric == null) {
            String all = byName.isEmpty() ? "an entry of \"rubrics:\"" : "one of " + String.join(", ", byName.keySet());
            problems.add(
                    name.place(),
                    "there is no rubric \"" + name.text() + "\"",
                    "",
                    all + DidYouMean.suffix(name.text(), byName.keySet()));
        }
        return Optional.ofNullable(rubric);
    }

    /** Adds a problem for each rubric that no check names: it tests nothing. */
    void rejectUnused() {
        byName.forEach((name, rubric) -> {
            if (!used.contains(name)) {
                problems.add(
                        rubric.place(),
                        "no check names the rubric \"" + name + "\"",
                        "",
                        "a check \"rubric: " + name + "\", or no such rubric");
            }
        });
    }
}
