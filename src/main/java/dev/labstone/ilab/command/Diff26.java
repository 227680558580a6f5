package dev.labstone.ilab.command;

import dev.labstone.ilab.plan.Plan;
import dev.labstone.taxonomy.Taxonomy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** {@code ilab taxonomy diff}, which also says that a taxonomy is valid when it has found nothing to look at. */
final class Diff26 {

    private static final Duration SILENCE = Duration.ofMinutes(10);

    private final Workspace workspace;
    private final Plan plan;

    Diff26(Workspace workspace, Plan plan) {
        this.workspace = workspace;
        this.plan = plan;
    }

    List<String> run(Taxonomy taxonomy) {
        Configuration26.ensure(workspace, plan);
        Path root = StagedTaxonomy.forXdg(taxonomy, plan.documents(), workspace).root();
        return DiffVerdict.leaves(
                workspace.execute(
                        workspace.ilab(
                                "taxonomy", "diff", "--taxonomy-path", root.toString(), "--taxonomy-base", "empty"),
                        SILENCE),
                taxonomy);
    }
}
