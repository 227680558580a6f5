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
 * @param recall whether the group tests recall, so that examples which the student has seen in training count too
 */
public record Group(String id, String title, Optional<String> leaf, Optional<Pairwise> pairwise, boolean recall) {

    /** Creates a group whose answers no judge compares, and that does not test recall. */
    public Group(String id, String title, Optional<String> leaf) {
        this(id, title, leaf, Optional.empty(), false);
    }
}
