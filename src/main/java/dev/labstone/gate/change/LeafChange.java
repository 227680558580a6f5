package dev.labstone.gate.change;

import dev.labstone.git.FileChange;
import dev.labstone.git.FileChange.Kind;
import java.util.Locale;
import java.util.Optional;

/**
 * A leaf that is not what it was.
 *
 * @param kind what has happened to it
 * @param leaf its path from the root of the taxonomy on; of a deleted leaf the one it had
 * @param from the path it had, if it was renamed
 */
public record LeafChange(Kind kind, String leaf, Optional<String> from) {

    private static final String FILE = "/qna.yaml";

    /**
     * Returns what a change of a file does to a leaf.
     *
     * @param change the change
     * @param taxonomy the folder of the taxonomy in the repository
     * @return the change of the leaf; empty if nobody is taught by that file
     */
    static Optional<LeafChange> of(FileChange change, String taxonomy) {
        Optional<String> from = change.from().flatMap(path -> leaf(path, taxonomy));
        return leaf(change.path(), taxonomy)
                .map(leaf -> change.kind() == Kind.RENAMED && from.isEmpty()
                        ? new LeafChange(Kind.ADDED, leaf, from)
                        : new LeafChange(change.kind(), leaf, from));
    }

    private static Optional<String> leaf(String path, String taxonomy) {
        String root = taxonomy + "/";
        return path.startsWith(root) && path.endsWith(FILE) && path.length() > root.length() + FILE.length()
                ? Optional.of(path.substring(root.length(), path.length() - FILE.length()))
                : Optional.empty();
    }

    /** Returns what has happened, in words. */
    public String words() {
        return kind.name().toLowerCase(Locale.ROOT)
                + from.map(before -> " from " + before).orElse("");
    }

    /** Returns whether the leaf is there now. */
    boolean isThere() {
        return kind != Kind.DELETED;
    }
}
