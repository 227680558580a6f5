package dev.labstone.real;

import static dev.labstone.testing.TaxonomyFolder.KNOWLEDGE;
import static dev.labstone.testing.TaxonomyFolder.SKILL;

import java.util.function.Predicate;

/** Where Labstone and the real validator differ, why that is meant, and a leaf in which they do. */
enum Difference {
    /** In {@code ilab} 0.17 knowledge of version 1 and 2 is sound, so that the check refuses it and the reader does not. */
    OLD_KNOWLEDGE(
            KNOWLEDGE
                            .replace("version: 3", "version: 2")
                            .replace("document_outline", "task_description")
                            .replaceAll("(?s)seed_examples:.*", "")
                    + SKILL.replaceAll("(?s).*(?=seed_examples:)", ""),
            leaf -> leaf.read().isEmpty() && leaf.ilabSays("is not supported for knowledge")),

    /** {@code ilab} warns of a file with nothing in it and passes over it; its author wanted more. */
    NOTHING("# to be written\n", leaf -> leaf.isTaken() && leaf.readHas("the file is empty")),

    /** So it does with a list or a map of nothing. */
    NOTHING_IN_IT("[]\n", leaf -> leaf.isTaken() && leaf.text().strip().matches("(?s).*(\\[]|\\{})")),

    /** Where a key stands twice, the first is lost. {@code ilab} notices it where it lints only, so not in version 1. */
    TWICE(SKILL.replace("version: 3\n", "created_by: nobody\n"), leaf -> leaf.isTaken() && leaf.readHas("the key ")),

    /** Who never uses an anchor has meant a text that begins with its sign, and {@code ilab} loses the first word of it. */
    ANCHOR(SKILL.replace("It is 2.", "&c is 2."), leaf -> leaf.isTaken() && leaf.readHas("the anchor is never used")),

    /** An invisible character between the lines of a file is a mistake of an editor. */
    INVISIBLE(SKILL.replace("It is 2.", "It\uFEFF is 2."), leaf -> leaf.isTaken() && leaf.readHas("the character U+")),

    /** A tag makes text of a number as quotes do, and is read in as many ways as there are parsers. */
    TAG(SKILL.replace("It is 2.", "!!str 2"), leaf -> leaf.isTaken() && leaf.readHas("there is a tag")),

    /** Who has the linter switched off in a comment finds it on again in every pipeline with rules of its own. */
    SWITCHED_OFF(
            "# yamllint disable\n" + SKILL + "\n",
            leaf -> leaf.isTaken() && leaf.text().startsWith("# yamllint disable")),

    /** The address of a repository that is a space would be found out when it is cloned. */
    NO_ADDRESS(
            KNOWLEDGE.replace("https://example.org/words.git", "\" \""),
            leaf -> leaf.isTaken() && (leaf.readHas("\"repo\" is empty") || leaf.readHas("\"commit\" is empty"))),

    /** Three is written 3. */
    NOTATION(
            SKILL.replace("version: 3", "version: 0b11"),
            leaf -> leaf.isTaken() && leaf.readHas("\"version\" must be a number"));

    private final String example;
    private final Predicate<Compared> explains;

    Difference(String example, Predicate<Compared> explains) {
        this.example = example;
        this.explains = explains;
    }

    /** Returns a leaf that shows it. */
    String example() {
        return example;
    }

    /** Returns whether it is why there are two opinions of a leaf. */
    boolean explains(Compared leaf) {
        return explains.test(leaf);
    }
}
