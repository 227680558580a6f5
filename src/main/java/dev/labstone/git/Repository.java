package dev.labstone.git;

import dev.labstone.files.WholeFile;
import dev.labstone.yaml.DidYouMean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A git repository, looked at and never changed. */
public final class Repository {

    private static final int SHORT = 12;
    private static final String TOP = ".";

    private final Path top;
    private final Git git;

    private Repository(Path top) {
        this.top = top;
        this.git = new Git(top);
    }

    /**
     * Finds the repository of a folder.
     *
     * @param folder any folder in it
     * @throws GitException if there is no git, or the folder is in no repository
     */
    public static Repository of(Path folder) {
        Path there = existing(folder.toAbsolutePath().normalize());
        Git.Result asked = new Git(there).run("rev-parse", "--show-toplevel");
        if (!asked.isFine() || asked.text().isEmpty()) {
            throw new GitException(
                    folder + " is not in the work tree of a git repository, so there is no other commit to"
                            + " compare it with; clone the repository in place of unpacking it, or leave the comparison out"
                            + (asked.complaint().isEmpty() ? "" : ". git says: " + asked.complaint()));
        }
        return new Repository(Path.of(asked.text()));
    }

    /** Returns the top folder of its work tree. */
    public Path top() {
        return top;
    }

    /** Returns the beginning of the name of a commit, as people read it. */
    public static String shortened(String commit) {
        return commit.substring(0, Math.min(SHORT, commit.length()));
    }

    /**
     * Returns the newest commit that is in the past of both HEAD and another commit.
     *
     * @param ref a branch, tag or commit; a branch of the remote repository {@code origin} may be called by its plain name
     * @throws GitException if there is no such commit, or no common past, or the clone does not reach back to it
     */
    public String mergeBase(String ref) {
        String other = commit(ref);
        Git.Result found = git.run("merge-base", other, "HEAD");
        if (found.isFine()) {
            return found.text().lines().findFirst().orElseThrow();
        }
        if (found.exit() != 1 || !found.complaint().isEmpty()) { // 1 without a word says that there is none
            found.orElseThrow("could not tell where HEAD and " + ref + " part");
        }
        String why = isShallow()
                ? "the clone is shallow and does not reach back to where they part; fetch all of it: fetch-depth: 0 for"
                        + " actions/checkout, git fetch --unshallow by hand"
                : "their histories begin apart; name the branch that this one was made from";
        throw new GitException("HEAD and " + ref + " have no commit in common: " + why);
    }

    private String commit(String ref) {
        return Stream.of(ref, "origin/" + ref)
                .map(this::find)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> unknown(ref));
    }

    private Optional<String> find(String ref) {
        if (ref.startsWith("-")) {
            return Optional.empty(); // git would take it for an option
        }
        Git.Result found = git.run("rev-parse", "--verify", "--quiet", ref + "^{commit}");
        return Optional.of(found).filter(Git.Result::isFine).map(Git.Result::text);
    }

    private GitException unknown(String ref) {
        List<String> refs = git.run(
                        "for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/remotes", "refs/tags")
                .text()
                .lines()
                .toList();
        return new GitException("there is no commit " + ref + " here" + DidYouMean.suffix(ref, refs)
                + (isShallow()
                        ? "; the clone is shallow: fetch all of it with fetch-depth: 0 for actions/checkout, or git fetch"
                                + " --unshallow by hand"
                        : "; expected a branch, a tag or a commit, such as main; what only the remote repository has,"
                                + " git fetch brings"));
    }

    private boolean isShallow() {
        return git.run("rev-parse", "--is-shallow-repository").text().equals("true");
    }

    /**
     * Returns what is different in folders, between a commit and the work tree as it is. Files that are not committed count,
     * but for those that git ignores.
     *
     * @param commit the commit
     * @param folders the folders, in the repository; they need not exist
     */
    public List<FileChange> changes(String commit, List<Path> folders) {
        Git.Result tracked = run(
                List.of(
                        "diff",
                        "--name-status",
                        "--find-renames",
                        "-z",
                        "--no-ext-diff",
                        "--no-textconv",
                        commit,
                        "--"),
                folders);
        Git.Result untracked = run(List.of("ls-files", "--others", "--exclude-standard", "-z", "--"), folders);
        return Stream.concat(
                        NameStatus.read(tracked.items()).stream(),
                        untracked.items().stream().map(NameStatus::added))
                .toList();
    }

    /** Returns whether something in these folders is not committed. */
    public boolean isDirty(List<Path> folders) {
        return !run(List.of("status", "--porcelain", "-z", "--untracked-files=all", "--"), folders)
                .items()
                .isEmpty();
    }

    private Git.Result run(List<String> words, List<Path> folders) {
        Stream<String> names = folders.stream().map(this::name);
        String[] all = Stream.concat(words.stream(), names).toArray(String[]::new);
        return git.run(all).orElseThrow("could not see what has changed in " + top);
    }

    /**
     * Returns what a file was.
     *
     * @param commit the commit
     * @param path its path from the top on, with slashes
     * @return its text; empty if it was not there
     */
    public Optional<String> text(String commit, String path) {
        return files(commit, path).contains(path)
                ? Optional.of(new String(bytes(commit, path), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /** Returns the paths of the files that were below a folder, or the path itself if it was a file. */
    public List<String> files(String commit, String path) {
        List<String> words = List.of("ls-tree", "-r", "-z", "--name-only", "--full-tree", commit);
        Stream<String> where = path.equals(TOP) ? Stream.of() : Stream.of("--", path);
        return git.run(Stream.concat(words.stream(), where).toArray(String[]::new))
                .orElseThrow("could not see what was in " + path + " at " + shortened(commit))
                .items();
    }

    /**
     * Writes files as they were, at their paths below another folder.
     *
     * @param commit the commit
     * @param paths folders or files, from the top on
     * @param which the paths of the files that are wanted
     * @param target where they go
     * @throws UncheckedIOException if they cannot be written
     */
    public void extract(String commit, List<String> paths, Predicate<String> which, Path target) {
        paths.stream()
                .flatMap(path -> files(commit, path).stream())
                .distinct()
                .filter(which)
                .forEach(path -> write(target.resolve(path), bytes(commit, path)));
    }

    private byte[] bytes(String commit, String path) {
        return git.run("cat-file", "blob", commit + ":" + path)
                .orElseThrow("could not read what " + path + " was at " + shortened(commit))
                .output();
    }

    /** What is there already stays, for another process may be reading it. */
    private static void write(Path file, byte[] bytes) {
        try {
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
                Files.createDirectories(file.getParent());
                Files.write(WholeFile.part(file), bytes);
                WholeFile.publish(file);
            }
        } catch (IOException broken) {
            throw WholeFile.failed(file, broken);
        }
    }

    /**
     * Returns the path of a file or folder from the top on, with slashes.
     *
     * @throws GitException if it is not in the repository
     */
    public String name(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        Path there = existing(whole);
        try {
            Path real = there.toRealPath().resolve(there.relativize(whole)).normalize();
            Path realTop = top.toRealPath();
            if (!real.startsWith(realTop)) {
                throw new GitException(path + " is not in the repository " + top + ", so it has no past there");
            }
            String name = realTop.relativize(real).toString().replace('\\', '/');
            return name.isEmpty() ? TOP : name;
        } catch (IOException broken) {
            throw new UncheckedIOException("could not look at " + path, broken);
        }
    }

    /** Returns the innermost folder on a path that exists: what is deleted has a past, too. */
    private static Path existing(Path path) {
        Path there = path;
        while (!Files.isDirectory(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }
}
