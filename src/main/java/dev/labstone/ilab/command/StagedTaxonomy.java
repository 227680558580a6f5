package dev.labstone.ilab.command;

import dev.labstone.ilab.process.CommandFailedException;
import dev.labstone.taxonomy.Leaf;
import dev.labstone.taxonomy.Taxonomy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A copy of a taxonomy that {@code ilab} can use, so that nothing ever touches the user's own.
 *
 * @param root its folder
 * @param leaves the paths of the leaves that are in it, in their order; one that {@code ilab} does not understand is not
 */
record StagedTaxonomy(Path root, List<String> leaves) {

    private static final String FOLDER = "taxonomy";

    /** The last version of the schema that 0.14 to 0.17 know. */
    private static final int LAST_OF_17 = 2;

    /** The version of skills that differs from that in nothing but its number. */
    private static final int SAME_AS_LAST = 3;

    /** Creates a staged taxonomy. */
    StagedTaxonomy {
        leaves = List.copyOf(leaves);
    }

    /**
     * Stages a taxonomy for 0.26, which is to take it whole: with the taxonomy base {@code empty}.
     *
     * @param taxonomy the taxonomy
     * @param documents a folder that stands in for the repository of every knowledge leaf whose patterns match files in it
     * @param workspace a new workspace
     * @throws CommandFailedException if git is needed and fails
     */
    static StagedTaxonomy forXdg(Taxonomy taxonomy, Optional<Path> documents, Workspace workspace) {
        Path root = workspace.scratch().resolve(FOLDER);
        LeafCopy copy = new LeafCopy(root, workspace, documents);
        taxonomy.leaves().forEach(copy::write);
        return new StagedTaxonomy(root, paths(taxonomy.leaves()));
    }

    /**
     * Stages a taxonomy for 0.14 to 0.17, which look at what is new since the branch {@code main}: {@code taxonomy} in the
     * working directory. Their schema ends with version 2. A skill of version 3 is one of version 2 with another number;
     * knowledge of version 3 cannot be told in version 2 and is left out.
     *
     * @param taxonomy the taxonomy
     * @param documents a folder that stands in for the repository of every knowledge leaf whose patterns match files in it
     * @param workspace a new workspace
     * @throws CommandFailedException if git fails, or if no leaf is left
     */
    static StagedTaxonomy forWorkingDirectory(Taxonomy taxonomy, Optional<Path> documents, Workspace workspace) {
        List<Leaf> tooNew =
                taxonomy.leaves().stream().filter(StagedTaxonomy::isTooNew).toList();
        List<Leaf> taken = taxonomy.leaves().stream()
                .filter(leaf -> !tooNew.contains(leaf))
                .toList();
        if (taken.isEmpty()) {
            throw new CommandFailedException(
                    tooNew.stream().map(StagedTaxonomy::leftOut).collect(Collectors.joining("; "))
                            + "; so no leaf is left: add a skill, or use ilab 0.26",
                    workspace.ilab("diff"),
                    workspace.log(),
                    List.of());
        }
        Path root = workspace.directory().resolve(FOLDER);
        GitRepository.create(workspace, root).commitNothing();
        LeafCopy copy = new LeafCopy(root, workspace, documents);
        taken.forEach(leaf -> copy.write(leaf, leaf.version() == SAME_AS_LAST ? LAST_OF_17 : leaf.version()));
        return new StagedTaxonomy(root, paths(taken));
    }

    private static boolean isTooNew(Leaf leaf) {
        return leaf.kind() == Leaf.Kind.KNOWLEDGE && leaf.version() > LAST_OF_17;
    }

    private static String leftOut(Leaf leaf) {
        return "the leaf " + leaf.path() + " is left out: its schema version " + leaf.version()
                + " of knowledge is newer than ilab 0.14 to 0.17";
    }

    private static List<String> paths(List<Leaf> leaves) {
        return leaves.stream().map(Leaf::path).toList();
    }
}
