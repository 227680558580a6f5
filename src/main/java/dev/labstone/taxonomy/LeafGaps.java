package dev.labstone.taxonomy;

import dev.labstone.files.Problems;
import dev.labstone.yaml.Gap;
import dev.labstone.yaml.YamlReader;
import java.nio.file.Path;
import java.util.List;

/** Finds the leaves that an author has not filled in yet. */
public final class LeafGaps {

    private LeafGaps() {}

    /**
     * Returns those with gaps.
     *
     * @param root the folder of the taxonomy
     * @param leaves the leaves to look at, by their paths from there on
     */
    public static List<String> of(Path root, List<String> leaves) {
        return leaves.stream()
                .filter(leaf -> hasGap(root.resolve(leaf).resolve(LeafFiles.LEAF)))
                .toList();
    }

    private static boolean hasGap(Path file) {
        return YamlReader.read(file, new Problems(file))
                .filter(leaf -> !Gap.in(leaf).isEmpty())
                .isPresent();
    }
}
