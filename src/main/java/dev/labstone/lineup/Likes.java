package dev.labstone.lineup;

import dev.labstone.files.Problems;
import dev.labstone.yaml.DidYouMean;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.YamlValue;
import dev.labstone.yaml.YamlValue.Field;
import dev.labstone.yaml.YamlValue.Fields;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lets an {@code ilab:} part take over that of another lineup: {@code like: tiny}. What it says itself counts; maps are
 * merged key by key. A teacher is taken over or replaced as a whole, because one by file and one by address do not mix.
 */
final class Likes {

    /** The field with the name of the other lineup. */
    static final String LIKE = "like";

    private static final String ILAB = "ilab";

    private final Map<String, Fields> parts = new LinkedHashMap<>();
    private final Problems problems;

    /**
     * Creates it for a file.
     *
     * @param lineups all its lineups
     */
    Likes(FieldReader lineups, Problems problems) {
        this.problems = problems;
        for (String name : lineups.keys()) {
            lineups.value(name).flatMap(Likes::part).ifPresent(part -> parts.put(name, part));
        }
    }

    /** Returns the whole part of a lineup, or empty if it has none, or takes over what there is not. */
    Optional<Fields> whole(String lineup) {
        return whole(lineup, new LinkedHashSet<>());
    }

    private Optional<Fields> whole(String lineup, Set<String> way) {
        way.add(lineup);
        Optional<Fields> part = Optional.ofNullable(parts.get(lineup));
        Optional<YamlValue> like = part.flatMap(fields -> new FieldReader(fields, problems).value(LIKE));
        if (part.isEmpty() || like.isEmpty()) {
            return part;
        }
        return other(like.get(), way).flatMap(name -> whole(name, way)).map(below -> merge(below, part.get()));
    }

    private Optional<String> other(YamlValue like, Set<String> way) {
        String name = like instanceof YamlValue.Text text ? text.text() : like.kind();
        if (!parts.containsKey(name)) {
            problems.add(
                    like.place(),
                    "there is nothing to take over",
                    name,
                    "a lineup with an \"ilab:\" part: one of " + String.join(", ", parts.keySet())
                            + DidYouMean.suffix(name, parts.keySet()));
            return Optional.empty();
        }
        if (way.contains(name)) {
            problems.add(
                    like.place(),
                    "the lineups take over from each other in a circle",
                    String.join(", ", way) + ", " + name,
                    "one of them without \"like:\"");
            return Optional.empty();
        }
        return Optional.of(name);
    }

    private static Optional<Fields> part(YamlValue lineup) {
        return fields(lineup)
                .map(fields -> fields.entries().get(ILAB))
                .map(Field::value)
                .flatMap(Likes::fields);
    }

    private static Optional<Fields> fields(YamlValue value) {
        return value instanceof Fields fields ? Optional.of(fields) : Optional.empty();
    }

    private static Fields merge(Fields below, Fields above) {
        Map<String, Field> entries = new LinkedHashMap<>(below.entries());
        above.entries().forEach((key, field) -> entries.merge(key, field, (under, over) -> merge(key, under, over)));
        return new Fields(above.place(), entries);
    }

    private static Field merge(String key, Field below, Field above) {
        boolean maps = below.value() instanceof Fields && above.value() instanceof Fields;
        return maps && !key.equals(PlanReader.TEACHER)
                ? new Field(above.place(), merge((Fields) below.value(), (Fields) above.value()))
                : above;
    }
}
