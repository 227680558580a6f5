package dev.labstone.taxonomy;

import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import dev.labstone.yaml.DidYouMean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds the files that are leaves, and those that were meant to be. */
final class LeafFiles {

    static final String LEAF = "qna.yaml";
    private static final String KNOWLEDGE = "knowledge";
    private static final String SKILLS = "compositional_skills";

    /** The only folders that {@code ilab} looks into. */
    private static final List<String> FOLDERS = List.of(SKILLS, KNOWLEDGE);

    private final Path root;
    private final Problems problems;

    private LeafFiles(Path root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    /** Returns the files of the leaves in the order of their paths. */
    static List<Path> find(Path root, Problems problems) {
        return new LeafFiles(root, problems).find();
    }

    /** Returns whether a leaf in a place is one of knowledge. */
    static boolean isKnowledge(Path root, Path file) {
        return root.relativize(file).getName(0).toString().equals(KNOWLEDGE);
    }

    private List<Path> find() {
        List<Path> files = yamlFiles();
        List<Path> lookedInto = files.stream().filter(this::isLookedInto).toList();
        files.stream().filter(file -> !lookedInto.contains(file)).forEach(this::rejectMisplacedLeaf);
        lookedInto.forEach(this::rejectOtherName);
        List<Path> leaves = lookedInto.stream()
                .filter(file -> LEAF.equals(name(file)))
                .sorted()
                .toList();
        leaves.forEach(this::rejectOtherKind);
        return leaves;
    }

    private List<Path> yamlFiles() {
        try (Stream<Path> all = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
            return all.filter(this::isYaml).toList();
        } catch (IOException | UncheckedIOException broken) {
            problems.add(
                    place(root),
                    "the taxonomy cannot be read",
                    broken.getMessage(),
                    "folders that may be read, and no link to a folder above it");
            return List.of();
        }
    }

    private boolean isYaml(Path file) {
        String name = name(file).toLowerCase(Locale.ROOT);
        return (name.endsWith(".yaml") || name.endsWith(".yml")) && !isHidden(file) && Files.isRegularFile(file);
    }

    private boolean isHidden(Path file) {
        return ("/" + root.relativize(file)).contains("/.");
    }

    private boolean isLookedInto(Path file) {
        Path within = root.relativize(file);
        return within.getNameCount() > 1 && FOLDERS.contains(within.getName(0).toString());
    }

    private void rejectMisplacedLeaf(Path file) {
        if (name(file).equalsIgnoreCase(LEAF) || name(file).equalsIgnoreCase("qna.yml")) {
            String first = root.relativize(file).getName(0).toString();
            String expected = "a folder below " + root.resolve(SKILLS) + " or " + root.resolve(KNOWLEDGE);
            problems.add(
                    place(file), "ilab would pass over this leaf", "", expected + DidYouMean.suffix(first, FOLDERS));
        }
    }

    private void rejectOtherName(Path file) {
        if (!LEAF.equals(name(file))) {
            String expected = LEAF + ", exactly so; or another place, if this is no leaf";
            problems.add(place(file), "ilab would pass over this file", name(file), expected);
        }
    }

    /** {@code ilab} goes by the last folder that has one of the two names, not by the first. */
    private void rejectOtherKind(Path file) {
        Path within = root.relativize(file);
        for (Path inner : within.subpath(1, within.getNameCount())) {
            if (FOLDERS.contains(inner.toString())) {
                problems.add(
                        place(file),
                        "ilab would take the leaf for one of another path",
                        "a folder " + inner + " within " + within.getName(0),
                        "another name for the inner folder");
            }
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static Place place(Path file) {
        return new Place(file, 1, 1);
    }
}
