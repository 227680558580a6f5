package dev.labstone.check.similarity;

import dev.labstone.check.CheckSettings;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code text:}, one reference text or a list of them. */
final class ReferenceReader {

    /** The key of the references, which is also the one that is meant if settings are no map. */
    static final String KEY = "text";

    private final CheckSettings settings;
    private final Tokens tokens;
    private final int least;

    /**
     * Creates a reader.
     *
     * @param settings receives what is wrong with the references
     * @param tokens makes tokens of them
     * @param least the fewest tokens that a reference can be compared by
     */
    ReferenceReader(CheckSettings settings, Tokens tokens, int least) {
        this.settings = settings;
        this.tokens = tokens;
        this.least = least;
    }

    List<Reference> read(FieldReader fields) {
        fields.requireKey(KEY);
        List<YamlValue> items = fields.items(KEY);
        if (items.isEmpty() && fields.has(KEY) && fields.value(KEY).isPresent()) {
            settings.reject(fields.placeOf(KEY), "the list is empty", "", "at least one text");
        }
        List<Reference> references = new ArrayList<>();
        items.forEach(item -> read(item).ifPresent(references::add));
        return List.copyOf(references);
    }

    private Optional<Reference> read(YamlValue item) {
        if (item instanceof YamlValue.Text text && !text.isMissing()) {
            return reference(text, settings.fill(text.text()));
        }
        settings.reject(item.place(), "a reference must be text", item.kind(), "a text");
        return Optional.empty();
    }

    private Optional<Reference> reference(YamlValue.Text written, String text) {
        Reference reference = new Reference(text, tokens.of(text));
        if (text.isBlank() || reference.tokens().isEmpty()) {
            settings.reject(written.place(), "nothing is left of the text to compare", text, "other text");
            return Optional.empty();
        }
        if (reference.tokens().size() < least) {
            settings.reject(written.place(), "the text is too short to compare", text, "at least " + least + " words");
            return Optional.empty();
        }
        return Optional.of(reference);
    }
}
