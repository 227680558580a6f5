package dev.labstone.report.prose;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person has written for the summary.
 *
 * @param file where it stands, or would
 * @param texts what there is; time saved is not among it
 * @param timeSaved how much time it saves, if somebody says so
 */
public record Prose(Path file, Map<ProseField, String> texts, Optional<TimeSaved> timeSaved) {

    /** Creates prose. */
    public Prose {
        Map<ProseField, String> copy = new EnumMap<>(ProseField.class);
        copy.putAll(texts);
        texts = Collections.unmodifiableMap(copy);
    }

    /** Returns prose of which nothing is written yet. */
    public static Prose none(Path file) {
        return new Prose(file, Map.of(), Optional.empty());
    }

    /** Returns what stands in a field. */
    public Optional<String> text(ProseField field) {
        return field == ProseField.TIME_SAVED
                ? timeSaved.map(saved -> saved.percent() + " %: " + saved.calculation())
                : Optional.ofNullable(texts.get(field));
    }

    /** Returns what still has to be written. */
    public List<ProseField> missing() {
        return Arrays.stream(ProseField.values())
                .filter(field -> !field.isOptional() && text(field).isEmpty())
                .toList();
    }
}
