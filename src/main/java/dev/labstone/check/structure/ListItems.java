package dev.labstone.check.structure;

import dev.labstone.text.Normalisation;
import java.util.List;
import java.util.Set;

/**
 * Items, as they are shown and as they are compared.
 *
 * @param shown as they stand in the text
 * @param compared without what does not count
 */
record ListItems(List<String> shown, List<String> compared) {

    static ListItems of(List<String> texts, Set<Normalisation> ignore) {
        List<String> compared =
                texts.stream().map(text -> Normalisation.apply(ignore, text)).toList();
        return new ListItems(texts, compared);
    }

    int size() {
        return compared.size();
    }
}
