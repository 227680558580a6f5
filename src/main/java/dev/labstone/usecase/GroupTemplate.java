package dev.labstone.usecase;

import dev.labstone.files.Place;
import dev.labstone.usecase.CheckReader.CheckList;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A group with what it hands on to its examples.
 *
 * @param compared the names that its comparison fills in, each with the place of a text that it stands in
 */
record GroupTemplate(
        Group group,
        Map<String, Place> compared,
        PromptTemplate prompt,
        Decoding decoding,
        Samples samples,
        CheckList checks,
        Optional<BigDecimal> threshold) {

    String id() {
        return group.id();
    }

    /** Returns the names that its prompt, checks and comparison fill in, each with the place of a text that it stands in. */
    Map<String, Place> placeholders() {
        Map<String, Place> names = new LinkedHashMap<>(prompt.placeholders());
        checks.checks().forEach(check -> Placeholders.in(check.settings()).forEach(names::putIfAbsent));
        compared.forEach(names::putIfAbsent);
        return names;
    }
}
