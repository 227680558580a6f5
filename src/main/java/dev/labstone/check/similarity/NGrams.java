package dev.labstone.check.similarity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The runs of n tokens in reference texts.
 *
 * @param length n; at least 1
 * @param counts how often each stands there, in the order of the text
 */
record NGrams(int length, Map<List<String>, Integer> counts) {
    NGrams {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    static NGrams of(List<String> tokens, int length) {
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        for (int start = 0; start + length <= tokens.size(); start++) {
            counts.merge(tokens.subList(start, start + length), 1, Integer::sum);
        }
        return new NGrams(length, counts);
    }

    /** Returns each as often as it stands in that one of the two where it stands more often. */
    NGrams orMore(NGrams other) {
        Map<List<String>, Integer> most = new LinkedHashMap<>(counts);
        other.counts.forEach((gram, count) -> most.merge(gram, count, Math::max));
        return new NGrams(length, most);
    }

    /** Counts what an answer shares with the references, each as often as it stands in both. */
    Overlap with(List<String> answer, Budget budget) {
        Map<List<String>, Integer> found = countsOf(answer, budget);
        int shared = 0;
        int expected = 0;
        List<List<String>> missing = new ArrayList<>();
        for (Map.Entry<List<String>, Integer> entry : counts.entrySet()) {
            int there = found.getOrDefault(entry.getKey(), 0);
            shared += Math.min(there, entry.getValue());
            expected += entry.getValue();
            if (there < entry.getValue()) {
                missing.add(entry.getKey());
            }
        }
        return new Overlap(shared, expected, Math.max(0, answer.size() - length + 1), missing);
    }

    /** Of what stands in the answer only what stands in the references too takes memory. */
    private Map<List<String>, Integer> countsOf(List<String> answer, Budget budget) {
        budget.spendProduct(answer.size(), length);
        Map<List<String>, Integer> found = new HashMap<>();
        for (int start = 0; start + length <= answer.size(); start++) {
            List<String> gram = answer.subList(start, start + length);
            if (counts.containsKey(gram)) {
                found.merge(gram, 1, Integer::sum);
            }
        }
        return found;
    }
}
