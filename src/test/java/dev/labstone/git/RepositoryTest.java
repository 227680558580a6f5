package dev.labstone.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.labstone.git.FileChange.Kind;
import dev.labstone.testing.GitFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryTest {

    private static final String LONG = "a line\n".repeat(20);

    @TempDir
    Path folder;

    private GitFolder origin;
    private String first;

    @BeforeEach
    void commit() {
        origin = GitFolder.init(folder.resolve("origin"));
        origin.write("texts/kept.txt", "kept\n")
                .write("texts/old name.txt", LONG)
                .write("texts/gone.txt", "gone\n");
        first = origin.write("other/ä\ttab.txt", "before\n").commit("first");
    }

    @Test
    void finds_where_two_branches_part() {
        origin.git("checkout", "--quiet", "-b", "mine");
        origin.write("texts/mine.txt", "mine").commit("mine");
        origin.git("checkout", "--quiet", "main");
        String later = origin.write("texts/theirs.txt", "theirs").commit("theirs");
        origin.git("checkout", "--quiet", "mine");
        assertThat(repository().mergeBase("main")).isEqualTo(first);
        assertThat(repository().mergeBase(later)).isEqualTo(first);
        assertThat(repository().mergeBase("HEAD")).isEqualTo(origin.git("rev-parse", "HEAD"));
    }

    @Test
    void knows_a_branch_of_the_remote_repository_by_its_plain_name() {
        origin.git("branch", "release");
        GitFolder clone = clone("--quiet");
        assertThat(Repository.of(clone.path()).mergeBase("release")).isEqualTo(first);
    }

    @Test
    void tells_what_is_different_in_the_work_tree_committed_or_not() throws IOException {
        origin.git("mv", "texts/old name.txt", "texts/new name.txt");
        origin.git("rm", "--quiet", "texts/gone.txt");
        origin.write("texts/added \"quoted\".txt", "added").commit("second");
        assertThat(repository().isDirty(folders("texts"))).isFalse();
        origin.write("texts/kept.txt", "changed, and not committed").write("texts/untracked\nline.txt", "untracked");
        origin.write(".gitignore", "*.part\n").write("texts/ignored.part", "ignored");
        assertThat(repository().changes(first, folders("texts", "never there")))
                .containsExactlyInAnyOrder(
                        new FileChange(Kind.RENAMED, "texts/new name.txt", Optional.of("texts/old name.txt")),
                        new FileChange(Kind.DELETED, "texts/gone.txt", Optional.empty()),
                        new FileChange(Kind.ADDED, "texts/added \"quoted\".txt", Optional.empty()),
                        new FileChange(Kind.CHANGED, "texts/kept.txt", Optional.empty()),
                        new FileChange(Kind.ADDED, "texts/untracked\nline.txt", Optional.empty()));
        assertThat(repository().changes(first, folders("other"))).isEmpty();
        assertThat(repository().isDirty(folders("texts"))).isTrue();
        assertThat(repository().isDirty(folders("other"))).isFalse();
    }

    @Test
    void reads_what_was_there() throws IOException {
        origin.write("texts/kept.txt", "changed").commit("second");
        assertThat(repository().text(first, "texts/kept.txt")).contains("kept\n");
        assertThat(repository().text(first, "texts/never.txt")).isEmpty();
        assertThat(repository().text(first, "texts")).as("a folder is no file").isEmpty();
        assertThat(repository().files(first, "texts"))
                .containsExactly("texts/gone.txt", "texts/kept.txt", "texts/old name.txt");
        assertThat(repository().files(first, ".")).hasSize(4);
        Path target = folder.resolve("target");
        repository().extract(first, List.of("texts", "other"), path -> !path.contains("gone"), target);
        assertThat(target.resolve("texts/kept.txt")).hasContent("kept");
        assertThat(target.resolve("other/ä\ttab.txt")).hasContent("before");
        assertThat(target.resolve("texts/gone.txt")).doesNotExist();
    }

    @Test
    void names_paths_from_the_top_on() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), origin.path());
        Repository repository = Repository.of(link.resolve("texts"));
        assertThat(repository.name(link.resolve("texts/../other"))).isEqualTo("other");
        assertThat(repository.name(link.resolve("never/there"))).isEqualTo("never/there");
        assertThat(repository.name(link)).isEqualTo(".");
        assertThatThrownBy(() -> repository.name(folder.resolve("elsewhere")))
                .hasMessageContaining("elsewhere is not in the repository");
    }

    @Test
    void a_shallow_clone_that_does_not_reach_back_is_told_to_fetch_all() {
        origin.git("checkout", "--quiet", "-b", "mine");
        origin.write("texts/mine.txt", "mine").commit("mine");
        origin.write("texts/mine.txt", "mine, too").commit("mine, too");
        GitFolder clone = clone("--quiet", "--depth", "1", "--no-single-branch");
        assertThatThrownBy(() -> Repository.of(clone.path()).mergeBase("main"))
                .isInstanceOf(GitException.class)
                .hasMessage(
                        "HEAD and main have no commit in common: the clone is shallow and does not reach back to where"
                                + " they part; fetch all of it: fetch-depth: 0 for actions/checkout, git fetch --unshallow by hand");
        GitFolder single = new GitFolder(folder.resolve("single"));
        origin.git("clone", "--quiet", "--depth", "1", url(), single.path().toString());
        assertThatThrownBy(() -> Repository.of(single.path()).mergeBase("main"))
                .hasMessageContaining("there is no commit main here")
                .hasMessageContaining("fetch-depth: 0");
    }

    @Test
    void a_branch_that_does_not_exist_is_told_with_the_one_that_is_meant() {
        assertThatThrownBy(() -> repository().mergeBase("mian"))
                .hasMessage(
                        "there is no commit mian here; did you mean \"main\"?; expected a branch, a tag or a commit, such"
                                + " as main; what only the remote repository has, git fetch brings");
        assertThatThrownBy(() -> repository().mergeBase("--all")).hasMessageContaining("there is no commit --all here");
    }

    @Test
    void histories_that_begin_apart_have_nothing_in_common() {
        origin.git("checkout", "--quiet", "--orphan", "apart");
        origin.commit("apart");
        assertThatThrownBy(() -> repository().mergeBase("main")).hasMessageContaining("their histories begin apart");
    }

    @Test
    void what_is_no_repository_is_told_so() {
        assertThatThrownBy(() -> Repository.of(folder))
                .isInstanceOf(GitException.class)
                .hasMessageContaining("is not in the work tree of a git repository")
                .hasMessageContaining("clone the repository");
    }

    private Repository repository() {
        return Repository.of(origin.path());
    }

    private GitFolder clone(String... options) {
        GitFolder clone = new GitFolder(folder.resolve("clone"));
        List<String> words = new java.util.ArrayList<>(List.of("clone"));
        words.addAll(List.of(options));
        words.addAll(List.of(url(), clone.path().toString()));
        origin.git(words.toArray(String[]::new));
        return clone;
    }

    /** Only an address makes git clone less than all from this machine. */
    private String url() {
        return origin.path().toUri().toString();
    }

    private List<Path> folders(String... names) {
        return List.of(names).stream().map(origin.path()::resolve).toList();
    }
}
