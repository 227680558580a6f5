package dev.labstone.usecase;

import dev.labstone.files.Place;
import dev.labstone.usecase.CheckReader.CheckList;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.YamlValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An example as it stands in the file, before anybody asks whether its fields fit the prompt and checks of its group.
 *
 * @param id its name
 * @param group its group
 * @param fields its map
 * @param own its own checks
 * @param threshold its own threshold
 * @param wrong its wrong answers
 * @param free the entries whose keys its author made up
 * @param keys the keys that every example may have
 */
record ExampleDraft(
        String id,
        GroupTemplate group,
        FieldReader fields,
        CheckList own,
        Optional<BigDecimal> threshold,
        List<String> wrong,
        Map<String, YamlValue.Field> free,
        Set<String> keys) {

    Place place() {
        return fields.place();
    }

    /** Returns the placeholders in its own checks, each with the place of a text that it stands in. */
    Map<String, Place> placeholders() {
        Map<String, Place> names = new LinkedHashMap<>();
        own.checks().forEach(check -> Placeholders.in(check.settings()).forEach(names::putIfAbsent));
        return names;
    }

    /** Returns the texts that placeholders may stand for; a value that is no text is a problem. */
    Map<String, String> texts(Set<String> used) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(Example.INPUT, fields.text(Example.INPUT));
        texts.put(Example.REFERENCE, fields.text(Example.REFERENCE));
        free.keySet().stream()
                .filter(used::contains)
                .forEach(key -> fields.optionalText(key).ifPresent(text -> texts.put(key, text)));
        return texts;
    }
}
