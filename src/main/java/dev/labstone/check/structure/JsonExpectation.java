package dev.labstone.check.structure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.check.Verdict;
import dev.labstone.text.Normalisation;
import java.util.Set;

/**
 * The value that an answer has to be equal to.
 *
 * @param expected the value
 * @param comparison how they are compared
 * @param ignore what does not count in strings
 */
record JsonExpectation(JsonNode expected, JsonComparison comparison, Set<Normalisation> ignore) {

    static JsonExpectation of(JsonNode expected, JsonComparison comparison, Set<Normalisation> ignore) {
        return new JsonExpectation(plain(expected, ignore), comparison, ignore);
    }

    Verdict verdict(JsonNode found) {
        return comparison.verdict(expected, plain(found, ignore));
    }

    private static JsonNode plain(JsonNode node, Set<Normalisation> ignore) {
        return JsonNumbers.change(node, text -> Normalisation.apply(ignore, text));
    }
}
