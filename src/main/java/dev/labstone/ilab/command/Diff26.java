package dev.labstone.ilab.command;

import dev.labstone.ilab.plan.Plan;
import dev.labstone.taxonomy.Leaf;
import dev.labstone.taxonomy.Taxonomy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;

/** {@code ilab taxonomy diff}, which also says that a taxonomy is valid when it has found nothing to look at. */
final class Diff26 {

    private static final Duration SILENCE = Duration.ofMinutes(10);
    private static final String FILE = "/qna.yaml";

    private final Workspace workspace;
    private final Plan plan;

    Diff26(Workspace workspace, Plan plan) {
        this.workspace = workspace;
        this.plan = plan;
    }

    List<String> run(Taxonomy taxonomy) {
        Configuration26.ensure(workspace, plan);
        Path root = StagedTaxonomy.forXdg(taxonomy, plan.documents(), workspace).root();
        Execution diff = workspace.execute(
                workspace.ilab("taxonomy", "diff", "--taxonomy-path", root.toString(), "--taxonomy-base", "empty"),
                SILENCE);
        if (diff.exit() != 0 || diff.output().stream().noneMatch(line -> line.contains("is valid :)"))) {
            throw diff.failed("the taxonomy is not valid for ilab; its output says why");
        }
        return all(taxonomy, diff);
    }

    private static List<String> all(Taxonomy taxonomy, Execution diff) {
        TreeSet<String> expected =
                new TreeSet<>(taxonomy.leaves().stream().map(Leaf::path).toList());
        TreeSet<String> listed = new TreeSet<>();
        diff.output().stream()
                .filter(line -> line.endsWith(FILE))
                .map(line -> line.substring(0, line.length() - FILE.length()))
                .forEach(listed::add);
        if (!listed.equals(expected)) {
            throw diff.failed("looked at " + listed + " and not at " + expected
                    + "; a leaf is a file called qna.yaml in a folder below compositional_skills or knowledge");
        }
        return List.copyOf(listed);
    }
}
