package dev.labstone.ilab.command;

import dev.labstone.taxonomy.Leaf;
import dev.labstone.taxonomy.Taxonomy;

/** Which leaves {@code ilab} 0.14 to 0.17 can take: it ended before version 3 of the schema for knowledge began. */
final class Leaves17 {

    private static final int TOO_NEW = 3;

    private Leaves17() {}

    /** Returns the leaves it takes. A skill of version 3 is one of version 2 with another number, which is rewritten. */
    static Taxonomy taken(Taxonomy taxonomy) {
        return new Taxonomy(
                taxonomy.root(),
                taxonomy.leaves().stream().filter(leaf -> !isTooNew(leaf)).toList());
    }

    private static boolean isTooNew(Leaf leaf) {
        return leaf.kind() == Leaf.Kind.KNOWLEDGE && leaf.version() >= TOO_NEW;
    }
}
