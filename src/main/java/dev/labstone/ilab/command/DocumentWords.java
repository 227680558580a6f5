package dev.labstone.ilab.command;

import dev.labstone.files.Problems;
import dev.labstone.taxonomy.DocumentSource;
import dev.labstone.yaml.YamlValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells why {@code ilab} could not get the documents of a leaf. */
final class DocumentWords {

    private static final String PATTERNS = ".document.patterns";

    /** What git says in the error of Python's git, where a quote may stand around it. */
    private static final Pattern GIT =
            Pattern.compile("(?s)cmdline: git (clone|checkout).*?((?:fatal|error): [^\\n]*)");

    /** How {@code ilab} 0.26 ends for a file of another kind; the words for it come earlier, and without the leaf. */
    private static final Pattern OTHER_FILE = Pattern.compile("click\\.exceptions\\.Exit: 1");

    private static final Pattern NONE = Pattern.compile("Couldn't find (?:any valid )?knowledge documents");

    private DocumentWords() {}

    /** Tells a finding. */
    static void tell(Finding.Document finding, LeafText leaf, Problems problems) {
        Matcher git = GIT.matcher(finding.message());
        YamlValue patterns = leaf.at(PATTERNS);
        if (git.find()) {
            tellGit(git, leaf, problems);
        } else if (NONE.matcher(finding.message()).find()) {
            problems.add(
                    patterns.place(),
                    "no document matches the patterns",
                    patterns(leaf),
                    "a pattern that matches files ending in .md (0.26: or .pdf); when ilab checks, ** is one folder");
        } else if (OTHER_FILE.matcher(finding.message()).find()) {
            problems.add(
                    patterns.place(),
                    "the patterns match a file that is no document",
                    patterns(leaf),
                    "patterns that match files ending in .md or .pdf only: docs/*.md");
        } else {
            problems.add(leaf.at(".document").place(), "ilab could not read the documents", finding.message(), "");
        }
    }

    private static void tellGit(Matcher git, LeafText leaf, Problems problems) {
        boolean cloned = git.group(1).equals("checkout");
        String said = git.group(2).replaceAll("'$", "");
        if (cloned) {
            String expected = "a commit, a tag or a branch of " + source(leaf).repo();
            problems.add(leaf.at(".document.commit").place(), "git does not find the commit", said, expected);
        } else {
            String expected = "a repository that \"git clone " + source(leaf).repo() + "\" can get";
            problems.add(leaf.at(".document.repo").place(), "git cannot clone the repository", said, expected);
        }
    }

    private static String patterns(LeafText leaf) {
        return String.join(", ", source(leaf).patterns());
    }

    private static DocumentSource source(LeafText leaf) {
        return leaf.leaf().document().orElseThrow();
    }
}
