package dev.labstone.judge.criteria;

import dev.labstone.check.CheckSettings;
import dev.labstone.judge.Criterion;
import dev.labstone.judge.JudgedCheck;
import dev.labstone.judge.Kind;
import dev.labstone.judge.Menu;
import dev.labstone.usecase.Example;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.Names;
import java.util.List;
import java.util.Optional;

/** Reads what all checks that ask a judge have in common: a name, the steps, and whether the reference is shown. */
final class CriterionReader {

    private static final String NAME = "name";

    private final CheckSettings settings;
    private final FieldReader fields;

    CriterionReader(CheckSettings settings, FieldReader fields) {
        this.settings = settings;
        this.fields = fields;
    }

    /**
     * Reads the rest and returns the check.
     *
     * @param kind the kind
     * @param text what is to be found out, placeholders and all
     * @param menu the verdicts
     */
    JudgedCheck read(Kind kind, String text, Menu menu) {
        boolean shown = fields.bool("show_reference").orElse(true);
        Optional<String> reference =
                Optional.ofNullable(settings.fields().get(Example.REFERENCE)).filter(given -> shown);
        return read(kind, text, reference, menu);
    }

    /** Reads the rest, for a criterion that has a reference of its own. */
    JudgedCheck read(Kind kind, String text, Optional<String> reference, Menu menu) {
        Optional<String> name = fields.optionalText(NAME);
        name.ifPresent(
                given -> Names.requireKebabCase(given, "a criterion", fields.placeOf(NAME), settings.problems()));
        List<String> steps = fields.texts("steps").stream().map(settings::fill).toList();
        fields.rejectOthers();
        return new JudgedCheck(
                new Criterion(kind, name.orElse(kind.id()), settings.fill(text), steps, reference, menu));
    }
}
