package dev.labstone.ilab.command;

import dev.labstone.taxonomy.Leaf;
import dev.labstone.taxonomy.Taxonomy;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code ilab diff} of 0.14 to 0.17. Its exit code is 0 also when it has found nothing to look at. */
final class Diff17 {

    private static final Duration SILENCE = Duration.ofMinutes(5);
    private static final String FILE = "/qna.yaml";

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
            throw diff.failed(
                    "the taxonomy is not valid for ilab (exit code " + diff.exit() + "); its output says why");
        }
        TreeSet<String> expected =
                taxonomy.leaves().stream().map(Leaf::path).collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> listed = listed(diff);
        if (!listed.equals(expected)) {
            throw diff.failed("looked at " + listed + " and not at " + expected
                    + "; a leaf is a file called qna.yaml in a folder below compositional_skills or knowledge");
        }
        return List.copyOf(listed);
    }

    private static TreeSet<String> listed(Execution diff) {
        return diff.output().stream()
                .map(Ansi::plain)
                .filter(line -> line.endsWith(FILE))
                .map(line -> line.substring(0, line.length() - FILE.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
