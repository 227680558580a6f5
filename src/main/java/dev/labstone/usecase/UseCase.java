package dev.labstone.usecase;

import java.nio.file.Path;
import java.util.List;

/**
 * What the model should do in a product, with the examples that show it.
 *
 * @param id the name of its file without {@code .yaml}
 * @param title what reports call it
 * @param description one paragraph for reports; empty if the author wrote none
 * @param file the file it was read from
 * @param groups its groups, in the order of the file
 * @param judging how judges are asked
 * @param claims what its results have to prove; at least one
 * @param examples its examples, in the order of the file; at least one in every group
 */
public record UseCase(
        String id,
        String title,
        String description,
        Path file,
        List<Group> groups,
        Judging judging,
        List<Claim> claims,
        List<Example> examples) {

    /** Creates a use case. */
    public UseCase {
        groups = List.copyOf(groups);
        claims = List.copyOf(claims);
        examples = List.copyOf(examples);
    }

    /**
     * Returns the group of an example.
     *
     * @throws java.util.NoSuchElementException if the example is of another use case
     */
    public Group group(Example example) {
        return groups.stream()
                .filter(group -> group.id().equals(example.group()))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the folder that holds what belongs to the use case: recordings, baseline, documents. */
    public Path folder() {
        return file.resolveSibling(id);
    }
}
