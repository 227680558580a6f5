package dev.labstone.ilab.command;

import dev.labstone.ilab.process.Command;
import dev.labstone.ilab.process.CommandFailedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A git repository that is made for {@code ilab} to look into. Names and dates are fixed, and no configuration of the user
 * or the machine counts, so that equal files give an equal commit.
 */
final class GitRepository {

    static final String BRANCH = "main";

    private static final Duration SILENCE = Duration.ofMinutes(5);
    private static final String COMMIT = "[0-9a-f]{40}";

    /** Files go in without their line ends or permissions being looked at. */
    private static final List<String> AS_THEY_ARE = List.of("-c", "core.autocrlf=false", "-c", "core.fileMode=false");

    private final Workspace workspace;
    private final Path folder;

    private GitRepository(Workspace workspace, Path folder) {
        this.workspace = workspace;
        this.folder = folder;
    }

    /**
     * Makes a repository without a commit.
     *
     * @param workspace where commands run
     * @param folder its working tree; what is in it stays untracked
     * @throws CommandFailedException if there is no git on this machine
     */
    static GitRepository create(Workspace workspace, Path folder) {
        GitRepository repository = new GitRepository(workspace, folder);
        repository.requireGit();
        repository.run("init", "--quiet", "--template=", folder.toString());
        // older ones do not know init --initial-branch
        repository.run("symbolic-ref", "HEAD", "refs/heads/" + BRANCH);
        return repository;
    }

    /** Commits all files that are there, whatever an ignore file says, and returns the id of the commit. */
    String commitAll() {
        run("add", "--all", "--force");
        return commit();
    }

    /** Commits no file at all, and returns the id of the commit. */
    String commitNothing() {
        return commit();
    }

    private String commit() {
        run("commit", "--quiet", "--allow-empty", "--no-verify", "--no-gpg-sign", "--message", "Labstone");
        Execution asked = run("rev-parse", "HEAD");
        return asked.output().stream()
                .filter(line -> line.matches(COMMIT))
                .findFirst()
                .orElseThrow(() -> asked.failed("git does not say which commit it has made"));
    }

    private Execution run(String... arguments) {
        Execution ended = execute(arguments);
        if (ended.exit() != 0) {
            throw ended.failed("git could not " + arguments[0] + " in " + folder);
        }
        return ended;
    }

    private void requireGit() {
        if (!hasGit()) {
            throw new CommandFailedException(
                    "git is not there, and ilab cannot do without: install it, on a Mac with xcode-select --install,"
                            + " on Debian and Ubuntu with apt-get install git",
                    command("--version"),
                    workspace.log(),
                    List.of());
        }
    }

    /** A Mac without its developer tools has a {@code git} that only says so. */
    private boolean hasGit() {
        try {
            return execute("--version").exit() == 0;
        } catch (CommandFailedException notStarted) {
            return false;
        }
    }

    private Execution execute(String... arguments) {
        return workspace.execute(command(arguments), SILENCE);
    }

    private Command command(String... arguments) {
        List<String> words = new ArrayList<>(AS_THEY_ARE);
        words.addAll(List.of(arguments));
        Command plain = workspace.system("git", words);
        Map<String, String> environment = new LinkedHashMap<>(plain.environment());
        environment.putAll(alone());
        return new Command(plain.words(), environment, plain.directory());
    }

    /** What a hook of the user's own repository may have set, and what would make the commit another one. */
    private Map<String, String> alone() {
        Map<String, String> alone = new LinkedHashMap<>();
        alone.put("GIT_DIR", folder.resolve(".git").toString());
        alone.put("GIT_WORK_TREE", folder.toString());
        alone.put("GIT_INDEX_FILE", folder.resolve(".git").resolve("index").toString());
        alone.put("GIT_DEFAULT_HASH", "sha1");
        alone.put("GIT_CONFIG_NOSYSTEM", "1");
        alone.put("GIT_CONFIG_GLOBAL", "/dev/null");
        for (String who : List.of("AUTHOR", "COMMITTER")) {
            alone.put("GIT_" + who + "_NAME", "Labstone");
            alone.put("GIT_" + who + "_EMAIL", "labstone@localhost");
            alone.put("GIT_" + who + "_DATE", "2000-01-01T00:00:00Z");
        }
        return alone;
    }
}
