package dev.labstone.check;

import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import dev.labstone.usecase.Template;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.YamlValue;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What an author wrote behind the name of a check, with the fields of the example for its placeholders.
 *
 * @param value the value behind the name
 * @param fields the fields of the example
 * @param problems receives what is wrong with the settings
 */
public record CheckSettings(YamlValue value, Map<String, String> fields, Problems problems) {

    /**
     * Returns the settings as a map.
     *
     * @param shorthand the key that is meant if the value is no map: {@code regex: 'a+'} is short for {@code regex: {
     *     find: 'a+' }}
     */
    public FieldReader reader(String shorthand) {
        if (value instanceof YamlValue.Fields map) {
            return new FieldReader(map, problems);
        }
        Map<String, YamlValue.Field> entry = Map.of(shorthand, new YamlValue.Field(value.place(), value));
        return new FieldReader(new YamlValue.Fields(value.place(), entry), problems);
    }

    /** Fills the example's fields into a text. */
    public String fill(String text) {
        return fill(text, UnaryOperator.identity());
    }

    /** Fills the example's fields into a text, each changed first, for texts with a syntax of their own. */
    public String fill(String text, UnaryOperator<String> change) {
        return new Template(text).render(name -> fields.containsKey(name) ? change.apply(fields.get(name)) : null);
    }

    /** Adds a problem. */
    public void reject(Place place, String what, String found, String expected) {
        problems.add(place, what, found, expected);
    }
}
