package dev.labstone.ilab.command;

import dev.labstone.files.Problem;
import dev.labstone.taxonomy.Leaf;
import dev.labstone.taxonomy.Taxonomy;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** {@code ilab diff} of 0.14 to 0.17. Its exit code is 0 also when it has found nothing to look at. */
final class Diff17 {

    private static final Duration SILENCE = Duration.ofMinutes(5);

    private final Workspace workspace;

    Diff17(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Has the staged taxonomy validated.
     *
     * @param taxonomy the leaves that are staged
     */
    List<String> run(Taxonomy taxonomy) {
        Execution diff = workspace.execute(workspace.ilab("diff"), SILENCE);
        if (diff.exit() != 0 || diff.output().stream().noneMatch(line -> line.contains("is valid :)"))) {
            throw diff.failed(invalid(diff, taxonomy));
        }
        List<String> expected =
                taxonomy.leaves().stream().map(Leaf::path).sorted().toList();
        List<String> listed = TaxonomyFindings.listedLeaves(diff.output());
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
