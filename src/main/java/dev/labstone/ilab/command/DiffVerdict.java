package dev.labstone.ilab.command;

import dev.labstone.files.Problem;
import dev.labstone.taxonomy.Leaf;
import dev.labstone.taxonomy.Taxonomy;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a diff of either generation comes to. It exits with 0 when it has found nothing to look at, and when it could not
 * lint, so its output is what counts.
 */
final class DiffVerdict {

    private DiffVerdict() {}

    /**
     * Returns the leaves that were looked at and found valid.
     *
     * @param diff the diff
     * @param taxonomy the leaves that it was given
     * @throws dev.labstone.ilab.process.CommandFailedException if they are not all valid, or it did not look at all
     */
    static List<String> leaves(Execution diff, Taxonomy taxonomy) {
        if (diff.exit() != 0 || diff.read(lines -> lines.noneMatch(line -> line.contains("is valid :)")))) {
            throw diff.failed(invalid(diff, taxonomy));
        }
        if (diff.read(TaxonomyFindings::lintWasSkipped)) {
            throw diff.failed(
                    "could not lint the taxonomy, because there is no yamllint beside ilab; install ilab anew");
        }
        List<String> expected =
                taxonomy.leaves().stream().map(Leaf::path).sorted().toList();
        List<String> listed = diff.read(TaxonomyFindings::listedLeaves);
        if (!listed.equals(expected)) {
            throw diff.failed("looked at " + listed + " and not at " + expected
                    + "; a leaf is a file called qna.yaml in a folder below compositional_skills or knowledge");
        }
        return listed;
    }

    private static String invalid(Execution diff, Taxonomy taxonomy) {
        List<Problem> problems = TaxonomyFindings.problems(diff.output(), taxonomy);
        if (problems.isEmpty()) {
            return "the taxonomy is not valid for ilab (exit code " + diff.exit() + "); its output says why";
        }
        return "the taxonomy is not valid for ilab\n"
                + problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
