package dev.labstone.ilab.command;

import dev.labstone.files.Place;
import dev.labstone.files.Problem;
import dev.labstone.files.Problems;
import dev.labstone.taxonomy.Leaf;
import dev.labstone.taxonomy.Taxonomy;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What {@code ilab taxonomy diff} and {@code ilab diff} say about a taxonomy, told about the user's own files: with the real
 * line and column, where {@code ilab} says line 1 or names a copy.
 */
final class TaxonomyFindings {

    private static final Pattern LISTED = Pattern.compile("((?:compositional_skills|knowledge)(?:/.+)?)/qna\\.yaml");
    private static final Pattern FAILED =
            Pattern.compile("Reading taxonomy failed with the following error: (.*?)\\]?");
    private static final String NO_LINT = "could not run yamllint command";

    private final Taxonomy taxonomy;
    private final Problems problems;

    private TaxonomyFindings(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        this.problems = new Problems(taxonomy.root());
    }

    /**
     * Returns what is wrong with a taxonomy.
     *
     * @param output what {@code ilab} said, line by line
     * @param taxonomy the taxonomy of the user
     * @return the problems in the order of the files; empty if {@code ilab} did not complain
     */
    static List<Problem> problems(List<String> output, Taxonomy taxonomy) {
        TaxonomyFindings findings = new TaxonomyFindings(taxonomy);
        FindingReader.read(output).forEach(findings::tell);
        if (findings.problems.isEmpty()) {
            output.forEach(findings::tellFailure);
        }
        return findings.problems.all();
    }

    /**
     * Returns the leaves that {@code ilab} listed as new or changed, in the order of their paths. It says that a taxonomy is
     * valid also if there are none.
     */
    static List<String> listedLeaves(Stream<String> output) {
        return output.map(LISTED::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns whether 0.26 did not check the form of the files, because it found no {@code yamllint} on its PATH. */
    static boolean lintWasSkipped(Stream<String> output) {
        return output.anyMatch(line -> line.contains(NO_LINT));
    }

    private void tell(Finding finding) {
        List<Leaf> meant = taxonomy.leaves().stream()
                .filter(leaf -> isAbout(finding, leaf))
                .toList();
        if (meant.size() == 1 || LineWords.isAboutVersion(finding)) {
            meant.forEach(leaf -> tell(finding, LeafText.of(leaf)));
        } else {
            problems.add(root(), "ilab says of one of the leaves", finding.message(), "");
        }
    }

    private void tell(Finding finding, LeafText leaf) {
        if (finding instanceof Finding.Schema schema) {
            SchemaWords.tell(schema, leaf, problems);
        } else if (finding instanceof Finding.Line line) {
            LineWords.tell(line, leaf, problems);
        } else if (finding instanceof Finding.Document document) {
            DocumentWords.tell(document, leaf, problems);
        }
    }

    /** The name of a file may be that of a copy, or begin within the taxonomy; some findings have none. */
    private static boolean isAbout(Finding finding, Leaf leaf) {
        if (!finding.file().isEmpty()) {
            return ("/" + finding.file()).endsWith("/" + leaf.path() + "/qna.yaml");
        }
        return finding instanceof Finding.Document
                ? leaf.document().isPresent()
                : !LineWords.isAboutVersion(finding) || LineWords.isAboutVersion(finding, leaf.version());
    }

    private void tellFailure(String line) {
        Matcher failed = FAILED.matcher(line);
        if (failed.matches()) {
            problems.add(root(), "ilab could not read the taxonomy", failed.group(1), "");
        }
    }

    private Place root() {
        return new Place(taxonomy.root(), 1, 1);
    }
}
