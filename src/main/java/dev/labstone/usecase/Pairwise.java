package dev.labstone.usecase;

import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.Names;
import dev.labstone.yaml.YamlValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the answers of two models to the examples of a group are compared by.
 *
 * @param name what the author calls it
 * @param criterion what makes an answer the better one
 * @param steps how to go about it; may be empty
 * @param showReference whether the judge sees the reference
 */
public record Pairwise(String name, String criterion, List<String> steps, boolean showReference) {

    static final String KEY = "pairwise";

    /** Creates a comparison. */
    public Pairwise {
        steps = List.copyOf(steps);
    }

    /** Reads {@code pairwise:} of a group: a map, or the criterion alone. */
    static Optional<Pairwise> read(FieldReader group, Problems problems) {
        return group.value(KEY)
                .map(value -> value instanceof YamlValue.Fields map ? map : shorthand(value))
                .map(map -> {
                    Placeholders.rejectMalformed(map, problems);
                    FieldReader fields = new FieldReader(map, problems);
                    Optional<String> name = fields.optionalText("name");
                    name.ifPresent(
                            given -> Names.requireKebabCase(given, "a criterion", fields.placeOf("name"), problems));
                    Pairwise pairwise = new Pairwise(
                            name.orElse(KEY),
                            fields.filledText("criterion"),
                            fields.texts("steps"),
                            fields.bool("show_reference").orElse(true));
                    fields.rejectOthers();
                    return pairwise;
                });
    }

    /** Returns the names that its texts fill in, each with the place of a text that it stands in. */
    static Map<String, Place> placeholders(FieldReader group) {
        return group.value(KEY).map(Placeholders::in).orElse(Map.of());
    }

    private static YamlValue.Fields shorthand(YamlValue value) {
        Place place = value.place();
        return new YamlValue.Fields(place, Map.of("criterion", new YamlValue.Field(place, value)));
    }
}
