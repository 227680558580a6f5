package dev.labstone.usecase;

import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import dev.labstone.yaml.DidYouMean;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds the fields of a group's examples against the placeholders in its prompt and checks. */
final class GroupFields {

    private static final Set<String> NO_TEXTS = Set.of("id", "group", "checks", "threshold", Example.WRONG);

    private final String group;
    private final Map<String, Place> placeholders;
    private final Set<String> offered;
    private final Set<String> unknown;
    private final Problems problems;

    GroupFields(GroupTemplate group, List<ExampleDraft> drafts, Problems problems) {
        this.group = group.id();
        this.placeholders = group.placeholders();
        this.offered = new LinkedHashSet<>(List.of(Example.INPUT, Example.REFERENCE));
        drafts.forEach(draft -> offered.addAll(draft.free().keySet()));
        this.unknown = placeholders.keySet().stream()
                .filter(name -> !offered.contains(name))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        this.problems = problems;
    }

    /** Adds a problem for each placeholder of the group that none of its examples fills: there the placeholder is wrong. */
    void rejectUnknown() {
        unknown.forEach(name -> problems.add(
                placeholders.get(name),
                "{{" + name + "}} stands in no example of the group \"" + group + "\"",
                "",
                "one of " + String.join(", ", offered) + DidYouMean.suffix(name, offered)));
    }

    /** Returns the fields of an example that its placeholders use; what is missing or left over is a problem. */
    Map<String, String> read(ExampleDraft draft) {
        Map<String, Place> own = draft.placeholders();
        Set<String> used = new LinkedHashSet<>(placeholders.keySet());
        used.addAll(own.keySet());
        rejectUnfilled(draft, own);
        rejectUnused(draft, used);
        return draft.texts(used);
    }

    private void rejectUnfilled(ExampleDraft draft, Map<String, Place> own) {
        Map<String, Place> needed = new LinkedHashMap<>(own);
        placeholders.keySet().stream()
                .filter(name -> !unknown.contains(name))
                .forEach(name -> needed.putIfAbsent(name, draft.place()));
        needed.forEach((name, place) -> {
            if (!draft.free().containsKey(name) && !isAlwaysThere(name)) {
                problems.add(place, "{{" + name + "}} has no value in this example", "", cure(name, draft, own));
            }
        });
    }

    private String cure(String name, ExampleDraft draft, Map<String, Place> own) {
        if (NO_TEXTS.contains(name)) {
            return "input, reference or a field of your own; \"" + name + "\" is no text for a prompt or check";
        }
        Set<String> unused = new LinkedHashSet<>(draft.free().keySet());
        unused.removeAll(placeholders.keySet());
        unused.removeAll(own.keySet());
        return "a line \"" + name + ": …\"" + DidYouMean.suffix(name, unused);
    }

    private static boolean isAlwaysThere(String name) {
        return name.equals(Example.INPUT) || name.equals(Example.REFERENCE);
    }

    private void rejectUnused(ExampleDraft draft, Set<String> used) {
        Set<String> known = new LinkedHashSet<>(draft.keys());
        known.addAll(used);
        Set<String> meantElsewhere = unknown.stream()
                .map(name -> DidYouMean.closest(name, offered))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        draft.free().forEach((key, field) -> {
            if (!used.contains(key) && !meantElsewhere.contains(key)) {
                problems.add(
                        field.place(),
                        "the key \"" + key + "\" is used by no prompt or check of the group \"" + group + "\"",
                        "",
                        "one of " + String.join(", ", known) + DidYouMean.suffix(key, known));
            }
        });
    }
}
