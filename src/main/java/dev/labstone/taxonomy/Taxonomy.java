package dev.labstone.taxonomy;

import dev.labstone.files.Digests;
import dev.labstone.files.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A taxonomy, as the pull request adds it.
 *
 * @param root its folder
 * @param leaves its leaves in the order of their paths; at least one
 */
public record Taxonomy(Path root, List<Leaf> leaves) {

    /** Creates a taxonomy. */
    public Taxonomy {
        leaves = List.copyOf(leaves);
    }

    /** Returns what tells one state of the leaves from another, wherever the taxonomy is. */
    public String digest() {
        SortedMap<String, String> digests = new TreeMap<>();
        leaves.forEach(leaf -> digests.put(leaf.path(), leaf.sha256()));
        return Digests.sha256(Json.canonical(digests));
    }
}
