package dev.labstone.taxonomy;

import java.nio.file.Path;
import java.util.List;

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
}
