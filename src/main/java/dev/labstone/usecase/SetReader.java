package dev.labstone.usecase;

import dev.labstone.files.Problems;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads what stands behind {@code all:} and {@code any:}: the members of a set of checks. */
final class SetReader {

    static final List<String> NAMES = List.of(CheckSpec.ALL, CheckSpec.ANY);

    private static final int DEEPEST = 8;

    private final Problems problems;

    SetReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * Reads the members of a set that could be read; none if it is no set.
     *
     * @param name the name of the set, or of another check
     * @param value what stands behind it
     * @param owner the entry that it stands in
     * @param depth how deep it stands; 1 = in no other set
     * @param reader reads a member
     */
    List<CheckSpec> members(
            String name,
            YamlValue value,
            FieldReader owner,
            int depth,
            Function<YamlValue, Optional<CheckSpec>> reader) {
        if (!NAMES.contains(name) || !(value instanceof YamlValue.Items list)) {
            return List.of();
        }
        if (depth > DEEPEST) {
            problems.add(value.place(), "sets of checks nest too deep", depth + " deep", "at most " + DEEPEST);
            return List.of();
        }
        List<CheckSpec> members = list.items().stream()
                .flatMap(item -> reader.apply(item).stream())
                .toList();
        if (name.equals(CheckSpec.ANY)) {
            verifyAny(list, owner);
        } else {
            verifyAll(list, members);
        }
        return members;
    }

    private void verifyAll(YamlValue.Items list, List<CheckSpec> members) {
        if (list.items().isEmpty()) {
            problems.add(list.place(), "\"all\" has no members", "an empty list", "at least one check");
        } else if (list.items().size() == members.size() && members.stream().allMatch(CheckSpec::isInformational)) {
            problems.add(list.place(), "\"all\" checks nothing", "", "a member of a weight above 0");
        }
    }

    private void verifyAny(YamlValue.Items list, FieldReader owner) {
        if (list.items().size() < 2) {
            String found = list.items().isEmpty() ? "an empty list" : "only one";
            String expected = "at least two checks; for any one of some words write \"keyword: { any: [a, b] }\"";
            problems.add(list.place(), "\"any\" has too few members", found, expected);
        }
        rejectBeside(owner, "threshold", "a threshold beside each member that needs one");
        list.items().forEach(this::rejectWeight);
    }

    private void rejectWeight(YamlValue member) {
        if (member instanceof YamlValue.Fields fields) {
            rejectBeside(new FieldReader(fields, problems), "weight", "a weight beside \"any\", where it counts");
        }
    }

    private void rejectBeside(FieldReader fields, String key, String expected) {
        if (fields.has(key)) {
            String what = "\"" + key + "\" means nothing here, because the best member of \"any\" counts";
            problems.add(fields.placeOfKey(key), what, "", expected);
        }
    }
}
