package dev.labstone.usecase;

import java.util.Optional;

/**
 * A named part of a use case's examples.
 *
 * @param id its name in the file
 * @param title what reports call it
 * @param leaf the folder below {@code taxonomy/} that teaches what the group asks; empty for a group that no leaf
 *     teaches, such as tasks that training must not break
 * @param pairwise what the answers of two models are compared by; empty if they are not compared by a judge
 */
public record Group(String id, String title, Optional<String> leaf, Optional<Pairwise> pairwise) {

    /** Creates a group whose answers no judge compares. */
    public Group(String id, String title, Optional<String> leaf) {
        this(id, title, leaf, Optional.empty());
    }
}
