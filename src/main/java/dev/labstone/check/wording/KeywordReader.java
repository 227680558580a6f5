package dev.labstone.check.wording;

import dev.labstone.check.CheckSettings;
import dev.labstone.text.Normalisation;
import dev.labstone.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads keywords and lists of alternatives. */
final class KeywordReader {

    private final CheckSettings settings;
    private final Set<Normalisation> ignore;
    private final boolean words;

    KeywordReader(CheckSettings settings, Set<Normalisation> ignore, boolean words) {
        this.settings = settings;
        this.ignore = ignore;
        this.words = words;
    }

    /** Reads one requirement: a keyword, or a list of which any one will do. */
    List<Keyword> alternatives(YamlValue value) {
        if (value instanceof YamlValue.Items list && list.items().isEmpty()) {
            settings.reject(value.place(), "the list is empty", "", "at least one word or phrase");
        }
        return keywords(value instanceof YamlValue.Items list ? list.items() : List.of(value));
    }

    private List<Keyword> keywords(List<YamlValue> values) {
        return values.stream().flatMap(value -> keyword(value).stream()).toList();
    }

    private Optional<Keyword> keyword(YamlValue value) {
        if (value instanceof YamlValue.Text text && !text.isMissing()) {
            return keyword(text);
        }
        settings.reject(value.place(), "a keyword must be text", value.kind(), "a word or phrase");
        return Optional.empty();
    }

    private Optional<Keyword> keyword(YamlValue.Text value) {
        String written = value.text().strip();
        boolean openStart = written.startsWith("*");
        boolean openEnd = written.endsWith("*");
        String text = Normalisation.apply(ignore, settings.fill(withoutStars(written)));
        String shown = settings.fill(written);
        if (text.isBlank()) {
            settings.reject(value.place(), "nothing is left of the keyword to look for", shown, "a word or phrase");
            return Optional.empty();
        }
        return Optional.of(new Keyword(shown, text, !words || openStart, !words || openEnd));
    }

    /** The stars of the author, not those of a value that is filled in. */
    private static String withoutStars(String text) {
        String start = text.startsWith("*") ? text.substring(1) : text;
        return start.endsWith("*") ? start.substring(0, start.length() - 1) : start;
    }
}
