package dev.labstone.taxonomy;

import dev.labstone.files.InvalidFileException;
import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a taxonomy. What {@code ilab} would pass over in silence is a problem here; whether a leaf keeps to the schema is
 * for {@code ilab} to say.
 */
public final class TaxonomyReader {

    private final Path root;
    private final Problems problems;

    private TaxonomyReader(Path root) {
        this.root = root;
        this.problems = new Problems(root);
    }

    /**
     * Reads a taxonomy.
     *
     * @param root its folder
     * @return the taxonomy
     * @throws InvalidFileException if anything is wrong with it, with all that is
     */
    public static Taxonomy read(Path root) {
        return new TaxonomyReader(root).read();
    }

    private Taxonomy read() {
        List<Leaf> leaves = Files.isDirectory(root) ? leaves() : List.of();
        rejectNothing(leaves);
        rejectSameNames(leaves);
        problems.throwIfAny();
        return new Taxonomy(root, leaves);
    }

    private List<Leaf> leaves() {
        List<Leaf> leaves = new ArrayList<>();
        for (Path file : LeafFiles.find(root, problems)) {
            LeafReader.read(root, file, problems).ifPresent(leaves::add);
        }
        return leaves;
    }

    private void rejectNothing(List<Leaf> leaves) {
        Place place = new Place(root, 1, 1);
        if (!Files.isDirectory(root)) {
            String found = Files.exists(root) ? "a file" : "";
            problems.add(place, "there is no such folder", found, "the folder of the taxonomy");
        } else if (leaves.isEmpty() && problems.isEmpty()) {
            String expected = LeafFiles.LEAF + " in a folder such as " + root.resolve("compositional_skills/greeting");
            problems.add(place, "the taxonomy has no leaf", "", expected);
        }
    }

    /** {@code ilab} names the data of a leaf by its path with underscores for slashes, and overwrites what has the name. */
    private void rejectSameNames(List<Leaf> leaves) {
        Map<String, Leaf> names = new HashMap<>();
        for (Leaf leaf : leaves) {
            Leaf first = names.putIfAbsent(leaf.path().replace('/', '_'), leaf);
            if (first != null) {
                problems.add(
                        new Place(leaf.file(), 1, 1),
                        "ilab would mix up the data of two leaves",
                        leaf.path() + " and " + first.path(),
                        "folders that differ in more than an underscore for a slash");
            }
        }
    }
}
