package dev.labstone.yaml;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Knows how large values are with all their anchors written out. A few lines of anchors within anchors can stand for
 * more text than fits into any memory.
 */
final class Extents {

    static final int DEEPEST = 50;
    static final long LARGEST = 256L * 1024 * 1024;

    private final IdentityHashMap<YamlValue, Extent> known = new IdentityHashMap<>();

    /**
     * Returns how large a value is.
     *
     * @param value the value; those in it were measured before
     */
    Extent of(YamlValue value) {
        return known.computeIfAbsent(value, this::measure);
    }

    private Extent measure(YamlValue value) {
        if (value instanceof YamlValue.Text text) {
            return new Extent(1L + text.text().length(), 0);
        }
        Extent sum = new Extent(1, 1);
        for (YamlValue inner : within(value)) {
            sum = sum.with(known.get(inner));
        }
        return sum;
    }

    private static Collection<YamlValue> within(YamlValue value) {
        if (value instanceof YamlValue.Fields map) {
            return map.entries().values().stream().map(YamlValue.Field::value).toList();
        }
        return value instanceof YamlValue.Items list ? list.items() : List.of();
    }

    /**
     * How large a value is.
     *
     * @param size about how many characters it has
     * @param depth how many lists and maps stand within each other
     */
    record Extent(long size, int depth) {

        boolean isTooLarge() {
            return size > LARGEST;
        }

        boolean isTooDeep() {
            return depth > DEEPEST;
        }

        private Extent with(Extent inner) {
            return new Extent(Math.min(size + inner.size, Integer.MAX_VALUE), Math.max(depth, inner.depth + 1));
        }
    }
}
