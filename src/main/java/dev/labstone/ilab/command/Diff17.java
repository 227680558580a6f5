package dev.labstone.ilab.command;

import dev.labstone.taxonomy.Taxonomy;
import java.time.Duration;
import java.util.List;

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
        return DiffVerdict.leaves(workspace.execute(workspace.ilab("diff"), SILENCE), taxonomy);
    }
}
