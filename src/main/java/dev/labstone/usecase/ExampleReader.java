package dev.labstone.usecase;

import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import dev.labstone.usecase.GroupReader.GroupTemplate;
import dev.labstone.yaml.DidYouMean;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.YamlValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the entries of {@code examples:}. */
final class ExampleReader {

    private final Map<String, GroupTemplate> groups;
    private final CheckSyntax syntax;
    private final CheckReader checks;
    private final Problems problems;
    private final Map<String, Place> seen = new HashMap<>();

    ExampleReader(Map<String, GroupTemplate> groups, CheckSyntax syntax, Problems problems) {
        this.groups = groups;
        this.syntax = syntax;
        this.checks = new CheckReader(syntax, problems);
        this.problems = problems;
    }

    Optional<Example> read(FieldReader fields) {
        String id = id(fields);
        Optional<GroupTemplate> group = group(fields);
        Map<String, String> values = new LinkedHashMap<>();
        values.put(Example.INPUT, fields.text(Example.INPUT));
        values.put(Example.REFERENCE, fields.text(Example.REFERENCE));
        List<CheckSpec> own = checks.read(fields);
        Optional<BigDecimal> threshold = UnitInterval.read(fields, "threshold");
        return group.map(template -> example(id, template, fields, values, own, threshold));
    }

    private Example example(
            String id,
            GroupTemplate group,
            FieldReader fields,
            Map<String, String> values,
            List<CheckSpec> own,
            Optional<BigDecimal> threshold) {
        Set<String> placeholders = new LinkedHashSet<>(group.placeholders());
        own.forEach(check -> placeholders.addAll(Placeholders.in(check.settings())));
        readOthers(fields, placeholders, group).forEach(values::put);
        rejectUnfilled(fields, placeholders, values, group);
        List<CheckSpec> all = new ArrayList<>(group.checks());
        all.addAll(own);
        rejectUnchecked(fields, all, group);
        all.forEach(check -> syntax.verify(check, values, problems));
        return new Example(
                id,
                group.group().id(),
                values,
                group.prompt().render(values),
                group.decoding(),
                all,
                threshold.or(group::threshold),
                fields.place());
    }

    private String id(FieldReader fields) {
        String id = fields.text("id");
        Names.requireKebabCase(id, "an example", fields.placeOf("id"), problems);
        Place first = id.isEmpty() ? null : seen.putIfAbsent(id, fields.placeOf("id"));
        if (first != null) {
            String expected = "an id of its own; it is taken by the example in line " + first.line();
            problems.add(fields.placeOf("id"), "the id \"" + id + "\" stands twice", "", expected);
        }
        return id;
    }

    private Optional<GroupTemplate> group(FieldReader fields) {
        String name = fields.text("group");
        if (!name.isEmpty() && !groups.containsKey(name)) {
            String expected = "one of " + String.join(", ", groups.keySet()) + DidYouMean.suffix(name, groups.keySet());
            problems.add(fields.placeOf("group"), "unknown group \"" + name + "\"", "", expected);
        }
        return Optional.ofNullable(groups.get(name));
    }

    private Map<String, String> readOthers(FieldReader fields, Set<String> placeholders, GroupTemplate group) {
        Set<String> known = new LinkedHashSet<>(fields.known());
        known.addAll(placeholders);
        Map<String, String> others = new LinkedHashMap<>();
        fields.others().forEach((key, field) -> {
            if (placeholders.contains(key)) {
                fields.optionalText(key).ifPresent(text -> others.put(key, text));
            } else {
                rejectUnused(key, field, known, group);
            }
        });
        return others;
    }

    private void rejectUnused(String key, YamlValue.Field field, Set<String> known, GroupTemplate group) {
        String what = "the key \"" + key + "\" is used by no prompt or check of the group \""
                + group.group().id() + "\"";
        String expected = "one of " + String.join(", ", known) + DidYouMean.suffix(key, known);
        problems.add(field.place(), what, "", expected);
    }

    private void rejectUnfilled(
            FieldReader fields, Set<String> placeholders, Map<String, String> values, GroupTemplate group) {
        for (String name : placeholders) {
            if (!values.containsKey(name) && !fields.keys().contains(name)) {
                String what = "{{" + name + "}} has no value, but the prompt or a check of the group \""
                        + group.group().id() + "\" uses it";
                String expected =
                        "a line \"" + name + ": …\" in this example" + DidYouMean.suffix(name, values.keySet());
                problems.add(fields.place(), what, "", expected);
            }
        }
    }

    private void rejectUnchecked(FieldReader fields, List<CheckSpec> checks, GroupTemplate group) {
        if (checks.stream().allMatch(check -> check.weight().signum() == 0)) {
            String expected = "\"checks:\" with at least one check of a weight above 0, here or in the group \""
                    + group.group().id() + "\"";
            problems.add(fields.place(), "the example checks nothing", "", expected);
        }
    }
}
