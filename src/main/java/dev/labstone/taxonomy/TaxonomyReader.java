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
 * Reads a taxonomy. What {@code ilab} would pass over in silence is a problem here. Whether a leaf keeps to the schema is
 * asked by {@link #readValid} only.
 */
public final class TaxonomyReader {

    private final Path root;
    private final Problems problems;

    TaxonomyReader(Path root) {
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

    /**
     * Reads a taxonomy of which {@code ilab} takes each leaf, as far as that can be known without fetching documents.
     *
     * @param root its folder
     * @return the taxonomy
     * @throws InvalidFileException if no {@code ilab} would take a leaf or would find it, with all that is wrong
     */
    public static Taxonomy readValid(Path root) {
        TaxonomyReader reader = new TaxonomyReader(root);
        List<Leaf> leaves = reader.soundLeaves();
        reader.problems.throwIfAny();
        return new Taxonomy(root, leaves);
    }

    /** Returns the leaves that {@code ilab} would take; what is wrong with the others is among the problems afterwards. */
    List<Leaf> soundLeaves() {
        List<Leaf> leaves = new ArrayList<>();
        for (Path file : files()) {
            Problems wrong = new Problems(file);
            new LeafCheck(file, LeafFiles.isKnowledge(root, file)).check(wrong);
            if (wrong.isEmpty()) {
                LeafReader.read(root, file, wrong).ifPresent(leaves::add);
            }
            problems.addAll(wrong);
        }
        rejectNothing(leaves);
        rejectSameNames(leaves);
        return leaves;
    }

    /** Returns the files of the leaves; what was meant to be one and is none is among the problems afterwards. */
    List<Path> files() {
        return Files.isDirectory(root) ? LeafFiles.find(root, problems) : List.of();
    }

    Problems problems() {
        return problems;
    }

    private Taxonomy read() {
        List<Leaf> leaves = new ArrayList<>();
        files().forEach(file -> LeafReader.read(root, file, problems).ifPresent(leaves::add));
        rejectNothing(leaves);
        rejectSameNames(leaves);
        problems.throwIfAny();
        return new Taxonomy(root, leaves);
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
