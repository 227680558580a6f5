package dev.labstone.check.structure;

import dev.labstone.check.Check;
import dev.labstone.check.CheckSettings;
import dev.labstone.check.CheckType;
import dev.labstone.text.Normalisation;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.YamlValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * {@code list: [red, green]}: the whole answer is a list of these items, one on a line, or with commas between them.
 *
 * <p>Score: the Jaccard index, the items in common ÷ all items of both, each as often as it stands there.
 */
public final class ListCheck implements CheckType {

    private static final String ITEMS = "items";
    private static final Set<Normalisation> DEFAULT = EnumSet.of(Normalisation.UNICODE, Normalisation.WHITESPACE);

    @Override
    public String name() {
        return "list";
    }

    @Override
    public Check create(CheckSettings settings) {
        FieldReader fields = settings.reader(ITEMS);
        Separator separator = fields.choice("separator", Separator.names())
                .map(name -> Separator.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(Separator.AUTO);
        Set<Normalisation> ignore = Normalisation.read(fields, DEFAULT, settings.problems());
        List<String> items = items(settings, fields, separator);
        boolean order = fields.bool("order").orElse(false);
        boolean extra = fields.bool("extra").orElse(false);
        fields.rejectOthers();
        rejectNothing(settings, fields, items, ignore);
        return new ListGoal(ListItems.of(items, ignore), separator, ignore, order, extra);
    }

    /** A text is split the way an answer is, so that a placeholder can hold a whole list. */
    private static List<String> items(CheckSettings settings, FieldReader fields, Separator separator) {
        fields.requireKey(ITEMS);
        boolean text =
                fields.value(ITEMS).filter(YamlValue.Text.class::isInstance).isPresent();
        return text
                ? separator.split(settings.fill(fields.text(ITEMS)))
                : fields.texts(ITEMS).stream().map(settings::fill).toList();
    }

    private static void rejectNothing(
            CheckSettings settings, FieldReader fields, List<String> items, Set<Normalisation> ignore) {
        if (fields.has(ITEMS) && items.isEmpty()) {
            settings.reject(fields.placeOf(ITEMS), "there are no items", "", "at least one");
        }
        items.stream()
                .filter(item -> Normalisation.apply(ignore, item).isBlank())
                .forEach(item -> settings.reject(
                        fields.placeOf(ITEMS), "nothing is left of an item to compare", item, "another text"));
    }
}
