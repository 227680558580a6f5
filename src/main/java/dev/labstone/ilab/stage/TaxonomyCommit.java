package dev.labstone.ilab.stage;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out which commit a taxonomy stands at, now: the same leaves can be committed later. */
final class TaxonomyCommit {

    private TaxonomyCommit() {}

    /** Returns the last commit that touched the folder, or empty if that cannot be told: no git, no repository, no commit. */
    static Optional<String> of(Path root) {
        return git(root, "log", "-1", "--format=%h", "--abbrev=12", "--", ".")
                .filter(commit -> !commit.isEmpty())
                .flatMap(commit -> git(root, "status", "--porcelain", "--", ".")
                        .map(changes -> changes.isEmpty() ? commit : commit + "+changes"));
    }

    private static Optional<String> git(Path root, String... arguments) {
        List<String> words =
                new ArrayList<>(List.of("git", "-C", root.toAbsolutePath().toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(Redirect.DISCARD);
        // a hook that runs this names its own repository in them
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(output.strip()) : Optional.empty();
        } catch (IOException noGit) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
