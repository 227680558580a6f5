package dev.labstone.check.structure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Finds partners for items whatever their order, so that as many leaves as possible have one (Kuhn, The Hungarian method
 * for the assignment problem, 1955: augmenting paths; the largest items first, which is best in a matroid).
 */
final class Matching {

    private final List<JsonNode> expected;
    private final JsonNode found;
    private final BiPredicate<JsonNode, JsonNode> likeness;
    private final Work work;
    private final BitSet[] candidates;
    private final int[] owners;

    Matching(List<JsonNode> expected, JsonNode found, BiPredicate<JsonNode, JsonNode> likeness, Work work) {
        this.expected = expected;
        this.found = found;
        this.likeness = likeness;
        this.work = work;
        this.candidates = new BitSet[expected.size()];
        this.owners = new int[found.size()];
        Arrays.fill(owners, -1);
    }

    /** Returns the place of the partner of each expected item, or -1 if it has none. */
    int[] partners() {
        IntStream.range(0, expected.size())
                .boxed()
                .sorted(Comparator.comparingInt(index -> -JsonComparison.leaves(expected.get(index))))
                .forEach(index -> findPartner(index, new BitSet()));
        int[] partners = new int[expected.size()];
        Arrays.fill(partners, -1);
        for (int place = 0; place < owners.length; place++) {
            if (owners[place] >= 0) {
                partners[owners[place]] = place;
            }
        }
        return partners;
    }

    private boolean findPartner(int item, BitSet tried) {
        BitSet places = candidates(item);
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            work.add(1);
            if (tried.get(place)) {
                continue;
            }
            tried.set(place);
            if (owners[place] < 0 || findPartner(owners[place], tried)) {
                owners[place] = item;
                return true;
            }
        }
        return false;
    }

    private BitSet candidates(int item) {
        if (candidates[item] == null) {
            candidates[item] = new BitSet();
            IntStream.range(0, found.size())
                    .filter(place -> likeness.test(expected.get(item), found.get(place)))
                    .forEach(candidates[item]::set);
        }
        return candidates[item];
    }
}
