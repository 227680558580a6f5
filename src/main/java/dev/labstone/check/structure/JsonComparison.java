package dev.labstone.check.structure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.check.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * Compares JSON leaf by leaf. A leaf is a scalar or an empty container; each key and item that is not wanted counts as
 * one more leaf, a wrong one.
 *
 * @param order whether items of arrays have to be in order
 * @param extraKeys whether objects may have further keys
 */
record JsonComparison(boolean order, boolean extraKeys) {

    private static final int MOST_SHOWN = 3;

    /**
     * Compares two values.
     *
     * @throws RefusedException if that takes too many steps
     */
    Verdict verdict(JsonNode expected, JsonNode found) {
        Differences differences = new Differences(MOST_SHOWN);
        new Walk(differences, new Work()).compare("", expected, found);
        return differences.verdict();
    }

    static int leaves(JsonNode node) {
        int inside = StreamSupport.stream(node.spliterator(), false)
                .mapToInt(JsonComparison::leaves)
                .sum();
        return Math.max(1, inside);
    }

    private final class Walk {

        private final Differences differences;
        private final Work work;

        Walk(Differences differences, Work work) {
            this.differences = differences;
            this.work = work;
        }

        void compare(String pointer, JsonNode expected, JsonNode found) {
            work.add(1);
            boolean same = expected.getNodeType() == found.getNodeType();
            if (!same || (!expected.isContainerNode() && !expected.equals(found))) {
                differences.wrong(leaves(expected), () -> at(pointer) + Shown.both(expected, found));
            } else if (expected.isEmpty()) {
                differences.right(1);
            }
            if (same && expected.isObject()) {
                objects(pointer, expected, found);
            } else if (same && expected.isArray()) {
                arrays(pointer, expected, found);
            }
        }

        private void objects(String pointer, JsonNode expected, JsonNode found) {
            for (Map.Entry<String, JsonNode> entry : expected.properties()) {
                JsonNode value = found.get(entry.getKey());
                String inner = pointer + "/" + escape(entry.getKey());
                if (value == null) {
                    missing(inner, entry.getValue());
                } else {
                    compare(inner, entry.getValue(), value);
                }
            }
            if (!extraKeys) {
                found.properties().stream()
                        .filter(entry -> !expected.has(entry.getKey()))
                        .forEach(entry -> unwanted(pointer + "/" + escape(entry.getKey()), entry.getValue()));
            }
        }

        private void arrays(String pointer, JsonNode expected, JsonNode found) {
            if (!order) {
                unordered(pointer, expected, found);
                return;
            }
            for (int index = 0; index < expected.size(); index++) {
                String inner = pointer + "/" + index;
                if (index < found.size()) {
                    compare(inner, expected.get(index), found.get(index));
                } else {
                    missing(inner, expected.get(index));
                }
            }
            IntStream.range(expected.size(), Math.max(expected.size(), found.size()))
                    .forEach(index -> unwanted(pointer + "/" + index, found.get(index)));
        }

        /** An item is right as a whole or not at all. */
        private void unordered(String pointer, JsonNode expected, JsonNode found) {
            List<JsonNode> wanted =
                    StreamSupport.stream(expected.spliterator(), false).toList();
            int[] partners = new Matching(wanted, found, this::isLike, work).partners();
            for (int index = 0; index < partners.length; index++) {
                if (partners[index] >= 0) {
                    differences.right(leaves(wanted.get(index)));
                } else {
                    missing(pointer + "/" + index, wanted.get(index));
                }
            }
            boolean[] taken = new boolean[found.size()];
            IntStream.of(partners).filter(index -> index >= 0).forEach(index -> taken[index] = true);
            IntStream.range(0, taken.length)
                    .filter(index -> !taken[index])
                    .forEach(index -> unwanted(pointer + "/" + index, found.get(index)));
        }

        private boolean isLike(JsonNode expected, JsonNode found) {
            Differences none = new Differences(0);
            new Walk(none, work).compare("", expected, found);
            return none.areNone();
        }

        private void missing(String pointer, JsonNode expected) {
            String lack = " is missing, expected ";
            differences.wrong(leaves(expected), () -> Shown.cut(pointer) + lack + Shown.value(expected));
        }

        private void unwanted(String pointer, JsonNode found) {
            differences.wrong(1, () -> Shown.cut(pointer) + " is not expected, found " + Shown.value(found));
        }
    }

    private static String at(String pointer) {
        return pointer.isEmpty() ? "" : "at " + Shown.cut(pointer) + " ";
    }

    /** As RFC 6901 wants it. */
    private static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
