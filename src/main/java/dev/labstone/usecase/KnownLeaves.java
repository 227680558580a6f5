package dev.labstone.usecase;

import dev.labstone.yaml.DidYouMean;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The leaves that groups may name.
 *
 * @param names their paths from the root of the taxonomy on; empty if nobody knows, so that groups may name any
 */
public record KnownLeaves(Optional<SortedSet<String>> names) {

    /** What is known where there is no taxonomy. */
    public static final KnownLeaves ANY = new KnownLeaves(Optional.empty());

    private static final int MOST_NAMED = 5;

    /** Returns that these leaves are known, and no others are. */
    public static KnownLeaves of(Collection<String> names) {
        return new KnownLeaves(Optional.of(new TreeSet<>(names)));
    }

    /** Returns what should stand in the place of a leaf that there is not; empty if there is. */
    Optional<String> cure(String leaf) {
        return names.filter(known -> !known.contains(leaf))
                .map(known -> "one of " + some(known)
                        + ", or none, if no leaf teaches this group"
                        + DidYouMean.suffix(leaf, known));
    }

    private static String some(SortedSet<String> known) {
        return known.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (known.size() > MOST_NAMED ? ", …" : "");
    }
}
