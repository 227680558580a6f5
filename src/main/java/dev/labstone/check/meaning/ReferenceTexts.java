package dev.labstone.check.meaning;

import dev.labstone.check.CheckSettings;
import dev.labstone.text.Normalisation;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads {@code text:}, one reference text or a list of them.
 *
 * @param settings receives what is wrong with them
 * @param ignored what is taken out of them
 */
record ReferenceTexts(CheckSettings settings, Set<Normalisation> ignored) {

    /** The key of the references, which is also the one that is meant if settings are no map. */
    static final String KEY = "text";

    List<String> read(FieldReader fields) {
        fields.requireKey(KEY);
        List<YamlValue> items = fields.items(KEY);
        if (items.isEmpty() && fields.has(KEY) && fields.value(KEY).isPresent()) {
            settings.reject(fields.placeOf(KEY), "the list is empty", "", "at least one text");
        }
        List<String> references = new ArrayList<>();
        items.forEach(item -> read(item, references));
        return List.copyOf(references);
    }

    private void read(YamlValue item, List<String> references) {
        if (!(item instanceof YamlValue.Text text) || text.isMissing()) {
            settings.reject(item.place(), "a reference must be text", item.kind(), "a text");
            return;
        }
        String filled = settings.fill(text.text());
        String reference = Normalisation.apply(ignored, filled);
        if (reference.codePoints().noneMatch(Character::isLetterOrDigit)) {
            settings.reject(item.place(), "nothing is left of the text to compare", filled, "other text");
        } else if (reference.length() > MeaningCheck.LONGEST) {
            settings.reject(
                    item.place(),
                    "the text is too long to compare",
                    reference.length() + " characters",
                    "at most " + MeaningCheck.LONGEST);
        }
        references.add(reference);
    }
}
