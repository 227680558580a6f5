package dev.labstone.ilab.stage;

import dev.labstone.ilab.command.Execution;
import dev.labstone.ilab.command.Workspace;
import dev.labstone.ilab.process.Command;
import dev.labstone.ilab.process.CommandFailedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out which commit a taxonomy stands at. */
final class TaxonomyCommit {

    private static final Duration SILENCE = Duration.ofSeconds(30);

    private TaxonomyCommit() {}

    /** Returns the last commit that touched the folder, or empty if it is in no git repository. */
    static Optional<String> of(Workspace workspace, Path root) {
        try {
            Execution log = git(workspace, root, "log", "-1", "--format=%h", "--abbrev=12", "--", ".");
            Execution status = git(workspace, root, "status", "--porcelain", "--", ".");
            String changes = status.output().isEmpty() ? "" : "+changes";
            return log.exit() == 0 && !log.output().isEmpty()
                    ? Optional.of(log.output().get(0).strip() + changes)
                    : Optional.empty();
        } catch (CommandFailedException noGit) {
            return Optional.empty();
        }
    }

    private static Execution git(Workspace workspace, Path root, String... arguments) {
        List<String> words =
                new ArrayList<>(List.of("git", "-C", root.toAbsolutePath().toString()));
        words.addAll(List.of(arguments));
        return workspace.execute(new Command(words, Map.of(), workspace.directory()), SILENCE);
    }
}
