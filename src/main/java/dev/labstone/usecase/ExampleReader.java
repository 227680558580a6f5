package dev.labstone.usecase;

import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import dev.labstone.usecase.CheckReader.CheckList;
import dev.labstone.yaml.DidYouMean;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.Names;
import dev.labstone.yaml.YamlValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the entries of {@code examples:} as far as that goes without looking at their groups' prompts and checks. */
final class ExampleReader {

    private final Map<String, GroupTemplate> groups;
    private final Set<String> groupNames;
    private final CheckReader checks;
    private final Problems problems;
    private final Map<String, Place> seen = new HashMap<>();

    /**
     * Creates a reader.
     *
     * @param groups the groups that could be read
     * @param groupNames the names of all groups, also of those that could not; none if that is unknown
     */
    ExampleReader(Map<String, GroupTemplate> groups, Set<String> groupNames, CheckReader checks, Problems problems) {
        this.groups = groups;
        this.groupNames = groupNames;
        this.checks = checks;
        this.problems = problems;
    }

    /** Reads the examples; one that is no map or has no known group is left out. */
    List<ExampleDraft> read(List<YamlValue> items) {
        List<ExampleDraft> drafts = new ArrayList<>();
        for (YamlValue item : items) {
            FieldReader.of(item, "an example", problems).flatMap(this::read).ifPresent(drafts::add);
        }
        return drafts;
    }

    private Optional<ExampleDraft> read(FieldReader fields) {
        String id = id(fields);
        Optional<GroupTemplate> group = group(fields);
        fields.filledText(Example.INPUT);
        fields.filledText(Example.REFERENCE);
        CheckList own = checks.read(fields);
        Optional<BigDecimal> threshold = UnitInterval.read(fields, "threshold");
        List<String> wrong = wrong(fields);
        Map<String, YamlValue.Field> free = fields.others();
        Set<String> keys = fields.known();
        return group.map(template -> new ExampleDraft(id, template, fields, own, threshold, wrong, free, keys));
    }

    private List<String> wrong(FieldReader fields) {
        List<String> wrong = fields.texts(Example.WRONG);
        boolean none = fields.value(Example.WRONG).isPresent()
                && fields.items(Example.WRONG).isEmpty();
        if (none || wrong.stream().anyMatch(String::isBlank)) {
            problems.add(
                    fields.placeOf(Example.WRONG),
                    "\"wrong\" has no text",
                    none ? "an empty list" : "an empty text",
                    "a wrong answer, or a list of them; an empty one is tried anyway");
        }
        return wrong;
    }

    private String id(FieldReader fields) {
        String id = fields.filledText("id");
        if (!id.isEmpty()) {
            Names.requireKebabCase(id, "an example", fields.placeOf("id"), problems);
            rejectDuplicate(id, fields.placeOf("id"));
        }
        return id;
    }

    private void rejectDuplicate(String id, Place place) {
        Place first = seen.putIfAbsent(id, place);
        if (first != null) {
            String expected = "an id of its own; it is taken by the example in line " + first.line();
            problems.add(place, "the id \"" + id + "\" stands twice", "", expected);
        }
    }

    private Optional<GroupTemplate> group(FieldReader fields) {
        String name = fields.filledText("group");
        if (!name.isEmpty() && !groupNames.isEmpty() && !groupNames.contains(name)) {
            String expected = "one of " + String.join(", ", groupNames) + DidYouMean.suffix(name, groupNames);
            problems.add(fields.placeOf("group"), "unknown group \"" + name + "\"", "", expected);
        }
        return Optional.ofNullable(groups.get(name));
    }
}
