package dev.labstone.taxonomy;

import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import java.util.List;
import java.util.regex.Pattern;

/** The folders that lead to a leaf. */
final class FolderNames {

    private static final Pattern USUAL = Pattern.compile("[a-z0-9][a-z0-9_-]*");
    private static final String GROUNDED = "grounded";

    private final Leaf leaf;
    private final List<String> names;
    private final Problems refusals;
    private final Problems remarks;

    /**
     * Prepares the look.
     *
     * @param leaf the leaf
     * @param refusals receives why the repository would not take the leaf
     * @param remarks receives what is unusual
     */
    FolderNames(Leaf leaf, Problems refusals, Problems remarks) {
        this.leaf = leaf;
        this.names = List.of(leaf.path().split("/"));
        this.refusals = refusals;
        this.remarks = remarks;
    }

    void check() {
        names.forEach(this::check);
        if (names.size() == 1) {
            String expected = "folders that say what it is about, such as " + names.get(0) + "/technology/messaging";
            remarks.add(place(), "the leaf has no place of its own in the tree", leaf.path(), expected);
        }
        boolean grounded = names.size() > 1 && names.get(1).equals(GROUNDED);
        if (grounded && leaf.kind() == Leaf.Kind.SKILL) {
            String expected = "a \"context\" in each seed example, or a folder outside of \"grounded\"";
            remarks.add(place(), "a skill without contexts stands below \"grounded\"", leaf.path(), expected);
        } else if (!grounded && leaf.kind() == Leaf.Kind.GROUNDED_SKILL) {
            String expected = "a folder below compositional_skills/grounded; ilab itself looks at the contexts only";
            remarks.add(place(), "a skill with contexts stands outside of \"grounded\"", leaf.path(), expected);
        }
    }

    private void check(String name) {
        if (name.chars().anyMatch(Character::isWhitespace)) {
            refusals.add(place(), "a folder has a space in its name", name, name.replaceAll("\\s+", "_"));
        } else if (!USUAL.matcher(name).matches()) {
            String expected = "small letters of English, digits and underscores, as in the folders of InstructLab";
            remarks.add(place(), "the name of a folder is unusual", name, expected);
        }
    }

    private Place place() {
        return new Place(leaf.file(), 1, 1);
    }
}
