package dev.labstone.ilab.command;

import static dev.labstone.testing.TaxonomyFolder.KNOWLEDGE;
import static dev.labstone.testing.TaxonomyFolder.SKILL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.labstone.files.InvalidFileException;
import dev.labstone.ilab.process.CommandFailedException;
import dev.labstone.taxonomy.DocumentSource;
import dev.labstone.taxonomy.Leaf;
import dev.labstone.taxonomy.Taxonomy;
import dev.labstone.taxonomy.TaxonomyReader;
import dev.labstone.testing.TaxonomyFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedTaxonomyTest {

    private static final String GREETING = "compositional_skills/greeting";
    private static final String WORDS = "knowledge/words";
    private static final String QNA = "/qna.yaml";

    @TempDir
    Path folder;

    private TaxonomyFolder taxonomy;
    private Path documents;

    @BeforeEach
    void write() throws IOException {
        taxonomy = new TaxonomyFolder(folder.resolve("mine"));
        documents = folder.resolve("my documents");
        Files.createDirectories(documents.resolve("docs"));
        Files.writeString(documents.resolve("docs/a.md"), "# A\r\n");
        Files.writeString(documents.resolve("docs/b.md"), "# B\n");
        Files.writeString(documents.resolve("docs/secret.txt"), "not for training");
    }

    @Test
    void is_a_copy_with_nothing_changed_where_nothing_has_to_be() throws IOException {
        taxonomy.with(GREETING + QNA, SKILL).with(WORDS + QNA, KNOWLEDGE).with(WORDS + "/attribution.txt", "by me");
        StagedTaxonomy staged = StagedTaxonomy.forXdg(taxonomy.read(), Optional.empty(), workspace("one"));
        assertThat(staged.leaves()).containsExactly(GREETING, WORDS);
        assertThat(staged.root().resolve(GREETING + QNA)).content().isEqualTo(SKILL);
        assertThat(staged.root().resolve(WORDS + QNA)).content().isEqualTo(KNOWLEDGE);
        assertThat(staged.root().resolve(WORDS + "/attribution.txt")).content().isEqualTo("by me");
    }

    @Test
    void knowledge_gets_a_repository_that_holds_its_local_documents_and_nothing_else() throws IOException {
        taxonomy.with(WORDS + QNA, KNOWLEDGE);
        Workspace workspace = workspace("one");
        StagedTaxonomy staged = StagedTaxonomy.forXdg(taxonomy.read(), Optional.of(documents), workspace);
        DocumentSource source = source(staged);
        assertThat(git(workspace, "clone", "--quiet", source.repo(), "copy").exit())
                .isZero();
        assertThat(git(workspace, "-C", "copy", "checkout", "--quiet", source.commit())
                        .exit())
                .isZero();
        assertThat(files(workspace.directory().resolve("copy"))).containsExactly("docs/a.md", "docs/b.md");
        assertThat(workspace.directory().resolve("copy/docs/a.md")).content().isEqualTo("# A\r\n");
    }

    @Test
    void changes_the_two_values_and_not_one_character_more() throws IOException {
        String written = "# repo: x, commit: y\n" + KNOWLEDGE.replace("commit: main", "commit: \"main\"   # as of May");
        taxonomy.with(WORDS + QNA, written);
        StagedTaxonomy staged = StagedTaxonomy.forXdg(taxonomy.read(), Optional.of(documents), workspace("one"));
        DocumentSource source = source(staged);
        assertThat(staged.root().resolve(WORDS + QNA))
                .content()
                .isEqualTo(written.replace("https://example.org/words.git", "'" + source.repo() + "'")
                        .replace("\"main\"", "'" + source.commit() + "'"));
        assertThat(URI.create(source.repo())).hasScheme("file");
    }

    @Test
    void never_touches_what_the_user_has() throws IOException {
        taxonomy.with(WORDS + QNA, KNOWLEDGE).with(GREETING + QNA, SKILL);
        String before = taxonomy.read().digest();
        StagedTaxonomy.forXdg(taxonomy.read(), Optional.of(documents), workspace("one"));
        StagedTaxonomy.forWorkingDirectory(taxonomy.read(), Optional.of(documents), workspace("two"));
        assertThat(taxonomy.read().digest()).isEqualTo(before);
        assertThat(files(taxonomy.root())).containsExactly(GREETING + QNA, WORDS + QNA);
        assertThat(files(documents)).containsExactly("docs/a.md", "docs/b.md", "docs/secret.txt");
    }

    @Test
    void equal_documents_are_the_same_commit_everywhere() throws IOException {
        taxonomy.with(WORDS + QNA, KNOWLEDGE);
        String known = "e07052a2a0cebd10cd7dc21ed90a61f1d650a8c5";
        assertThat(commit("one")).isEqualTo(known);
        assertThat(documents.resolve("docs/a.md").toFile().setExecutable(true)).isTrue();
        assertThat(commit("two")).isEqualTo(known);
        Files.writeString(documents.resolve("docs/a.md"), "# changed");
        assertThat(commit("three")).isNotEqualTo(known);
    }

    @Test
    void a_git_that_is_called_from_a_hook_of_another_repository_does_not_get_confused() throws IOException {
        taxonomy.with(WORDS + QNA, KNOWLEDGE);
        Workspace workspace = workspace("one");
        workspace.set("GIT_DIR", folder.resolve("of-the-user").toString());
        workspace.set("GIT_INDEX_FILE", folder.resolve("index-of-the-user").toString());
        workspace.set("GIT_AUTHOR_NAME", "the user");
        StagedTaxonomy staged = StagedTaxonomy.forXdg(taxonomy.read(), Optional.of(documents), workspace);
        assertThat(source(staged).commit()).isEqualTo(commit("two"));
        assertThat(folder.resolve("of-the-user")).doesNotExist();
        assertThat(folder.resolve("index-of-the-user")).doesNotExist();
    }

    @Test
    void knowledge_whose_documents_are_not_here_keeps_its_repository() throws IOException {
        taxonomy.with(WORDS + QNA, KNOWLEDGE.replace("docs/*.md", "elsewhere/*.md"));
        StagedTaxonomy staged = StagedTaxonomy.forXdg(taxonomy.read(), Optional.of(documents), workspace("one"));
        assertThat(source(staged).repo()).isEqualTo("https://example.org/words.git");
    }

    @Test
    void a_value_that_cannot_be_replaced_is_told_with_the_place_in_the_file_of_the_user() {
        taxonomy.with(
                WORDS + QNA,
                KNOWLEDGE.replace("commit: main", "commit: &c main").replace("Answer 1.1.", "*c"));
        Taxonomy read = taxonomy.read();
        Workspace workspace = workspace("one");
        assertThatThrownBy(() -> StagedTaxonomy.forXdg(read, Optional.of(documents), workspace))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageContaining(taxonomy.root().resolve(WORDS + QNA) + ":7:11: the value cannot be changed");
    }

    @Test
    void for_a_working_directory_the_leaves_are_new_since_an_empty_base() throws IOException {
        taxonomy.with(GREETING + QNA, SKILL)
                .with("compositional_skills/old/qna.yaml", SKILL.replace("version: 3", "version: 1"));
        Workspace workspace = workspace("one");
        StagedTaxonomy staged = StagedTaxonomy.forWorkingDirectory(taxonomy.read(), Optional.empty(), workspace);
        assertThat(staged.root()).isEqualTo(workspace.directory().resolve("taxonomy"));
        assertThat(git(workspace, "-C", "taxonomy", "branch", "--all", "--contains", "HEAD")
                        .output())
                .containsExactly("* main");
        assertThat(git(workspace, "-C", "taxonomy", "ls-tree", "-r", "HEAD").output())
                .isEmpty();
        assertThat(git(workspace, "-C", "taxonomy", "status", "--porcelain", "--untracked-files")
                        .output())
                .containsExactly("?? " + GREETING + QNA, "?? compositional_skills/old/qna.yaml");
    }

    @Test
    void a_skill_of_version_3_becomes_one_of_version_2_and_others_stay() {
        String quoted = SKILL.replace("version: 3", "version: \"3\" # the version is 3");
        taxonomy.with(GREETING + QNA, SKILL)
                .with("compositional_skills/quoted/qna.yaml", quoted)
                .with("compositional_skills/fourth/qna.yaml", SKILL.replace("version: 3", "version: 4"))
                .with("compositional_skills/second/qna.yaml", SKILL.replace("version: 3", "version: 2"))
                .with("compositional_skills/first/qna.yaml", SKILL.replace("version: 3\n", ""));
        Path root = StagedTaxonomy.forWorkingDirectory(taxonomy.read(), Optional.empty(), workspace("one"))
                .root();
        assertThat(root.resolve(GREETING + QNA)).content().isEqualTo(SKILL.replace("version: 3", "version: 2"));
        assertThat(root.resolve("compositional_skills/quoted/qna.yaml"))
                .content()
                .isEqualTo(quoted.replace("\"3\"", "\"2\""));
        assertThat(root.resolve("compositional_skills/second/qna.yaml"))
                .content()
                .startsWith("version: 2\n");
        assertThat(root.resolve("compositional_skills/first/qna.yaml"))
                .content()
                .startsWith("created_by");
    }

    @Test
    void knowledge_that_0_17_cannot_read_is_left_out() {
        String second = KNOWLEDGE.replace("version: 3", "version: 2");
        taxonomy.with(GREETING + QNA, SKILL).with(WORDS + QNA, KNOWLEDGE).with("knowledge/more/qna.yaml", second);
        StagedTaxonomy staged =
                StagedTaxonomy.forWorkingDirectory(taxonomy.read(), Optional.of(documents), workspace("one"));
        assertThat(staged.leaves()).containsExactly(GREETING, "knowledge/more");
        assertThat(staged.root().resolve("knowledge/words")).doesNotExist();
        assertThat(staged.root().resolve("knowledge/more/qna.yaml")).content().contains("repo: 'file:///");
    }

    @Test
    void nothing_left_is_an_error_that_says_what_to_do() {
        Taxonomy read = taxonomy.with(WORDS + QNA, KNOWLEDGE).read();
        Workspace workspace = workspace("one");
        assertThatThrownBy(() -> StagedTaxonomy.forWorkingDirectory(read, Optional.empty(), workspace))
                .isInstanceOf(CommandFailedException.class)
                .hasMessage(
                        "the leaf knowledge/words is left out: its schema version 3 of knowledge is newer than ilab 0.14"
                                + " to 0.17; so no leaf is left: add a skill, or use ilab 0.26");
    }

    @Test
    void says_how_to_get_git_where_there_is_none() {
        Taxonomy read = taxonomy.with(GREETING + QNA, SKILL).read();
        Workspace workspace = workspace("one");
        workspace.set("PATH", folder.toString());
        assertThatThrownBy(() -> StagedTaxonomy.forWorkingDirectory(read, Optional.empty(), workspace))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("git is not there")
                .hasMessageContaining("xcode-select --install");
    }

    @Test
    void says_what_git_could_not_do() {
        Taxonomy read = taxonomy.with(GREETING + QNA, SKILL).read();
        Workspace workspace = workspace("one");
        workspace.set("GIT_CONFIG_COUNT", "nonsense");
        assertThatThrownBy(() -> StagedTaxonomy.forWorkingDirectory(read, Optional.empty(), workspace))
                .isInstanceOfSatisfying(CommandFailedException.class, failed -> {
                    assertThat(failed).hasMessageStartingWith("git could not init in ");
                    assertThat(failed.tail()).isNotEmpty();
                });
    }

    private String commit(String name) throws IOException {
        return source(StagedTaxonomy.forXdg(taxonomy.read(), Optional.of(documents), workspace(name)))
                .commit();
    }

    private static DocumentSource source(StagedTaxonomy staged) {
        return TaxonomyReader.read(staged.root()).leaves().stream()
                .map(Leaf::document)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private static Execution git(Workspace workspace, String... arguments) {
        return workspace.execute(workspace.system("git", List.of(arguments)), Duration.ofMinutes(1));
    }

    private Workspace workspace(String name) {
        Installation nowhere = new Installation(folder.resolve("bin/ilab"), "0.26.1");
        return Workspace.create(folder.resolve(name + " of mine"), nowhere, line -> {});
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .filter(path -> !path.startsWith(".git/"))
                    .sorted()
                    .toList();
        }
    }
}
