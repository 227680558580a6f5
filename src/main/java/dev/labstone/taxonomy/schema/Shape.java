package dev.labstone.taxonomy.schema;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What a value has to look like. */
sealed interface Shape {

    /**
     * A text.
     *
     * @param mayBeEmpty whether it may have no characters
     */
    record Text(boolean mayBeEmpty) implements Shape {}

    /** The number of a version that {@link Schema} has found to be right. */
    record Version() implements Shape {}

    /**
     * A list.
     *
     * @param least how many entries it has at least
     * @param differ whether no two entries may be equal
     * @param entry what each of them looks like
     */
    record Entries(int least, boolean differ, Shape entry) implements Shape {}

    /**
     * A map.
     *
     * @param fields what stands under its keys
     * @param optional those of the keys that need not be there
     * @param closed whether there may be no other keys
     */
    record Keys(Map<String, Shape> fields, Set<String> optional, boolean closed) implements Shape {

        /** Creates a map. */
        public Keys {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
            optional = Set.copyOf(optional);
        }

        /** Returns a map that has one key more. */
        Keys with(String key, Shape shape) {
            Map<String, Shape> more = new LinkedHashMap<>(fields);
            more.put(key, shape);
            return new Keys(more, optional, closed);
        }

        /** Returns a map that may have one key more. */
        Keys allowing(String key, Shape shape) {
            Set<String> more = new HashSet<>(optional);
            more.add(key);
            return new Keys(with(key, shape).fields, more, closed);
        }

        /** Returns a map that may have any other keys. */
        Keys open() {
            return new Keys(fields, optional, false);
        }
    }
}
