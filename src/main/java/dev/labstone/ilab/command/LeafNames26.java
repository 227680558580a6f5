package dev.labstone.ilab.command;

import dev.labstone.taxonomy.Leaf;
import dev.labstone.taxonomy.Taxonomy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names that {@code ilab} 0.26 gives leaves in the names of its files. */
final class LeafNames26 {

    private LeafNames26() {}

    static String of(Leaf leaf) {
        return leaf.path().replace('/', '_');
    }

    /** Returns the leaves that would overwrite each other's samples. */
    static List<String> unsupported(Taxonomy taxonomy) {
        Map<String, Leaf> seen = new HashMap<>();
        return taxonomy.leaves().stream()
                .filter(leaf -> seen.containsKey(of(leaf)) || seen.put(of(leaf), leaf) != null)
                .map(
                        leaf -> seen.get(of(leaf)).path() + " and " + leaf.path()
                                + " have the same name in ilab's files, and one overwrites the samples of the other: rename a folder")
                .toList();
    }
}
