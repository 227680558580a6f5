package dev.labstone.check.similarity;

import dev.labstone.check.CheckSettings;
import dev.labstone.text.Normalisation;
import dev.labstone.yaml.FieldReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * How a metric takes texts apart.
 *
 * @param ignore the differences that are evened out first
 * @param split makes tokens of what is left
 */
record Tokens(Set<Normalisation> ignore, Function<String, List<String>> split) {

    private static final Set<Normalisation> FORMS = EnumSet.of(Normalisation.UNICODE);

    /** Reads {@code ignore:}; by default forms of characters are ignored, which changes nothing in plain English. */
    static Tokens read(CheckSettings settings, FieldReader fields, Function<String, List<String>> split) {
        return new Tokens(Normalisation.read(fields, FORMS, settings.problems()), split);
    }

    List<String> of(String text) {
        return split.apply(Normalisation.apply(ignore, text));
    }
}
