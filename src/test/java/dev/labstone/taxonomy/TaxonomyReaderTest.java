package dev.labstone.taxonomy;

import static dev.labstone.testing.TaxonomyFolder.KNOWLEDGE;
import static dev.labstone.testing.TaxonomyFolder.SKILL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.labstone.files.InvalidFileException;
import dev.labstone.testing.TaxonomyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxonomyReaderTest {

    private static final String GREETING = "compositional_skills/greeting/qna.yaml";
    private static final String WORDS = "knowledge/words/qna.yaml";

    @TempDir
    Path folder;

    private TaxonomyFolder taxonomy;

    @BeforeEach
    void begin() {
        taxonomy = new TaxonomyFolder(folder);
    }

    @Test
    void reads_what_a_leaf_teaches_and_from_which_documents() {
        taxonomy.with(WORDS, KNOWLEDGE).with(GREETING, SKILL.replace("version: 3", "version: 2"));
        assertThat(taxonomy.read().leaves())
                .extracting(Leaf::path, Leaf::kind, Leaf::version, Leaf::seeds)
                .containsExactly(
                        tuple("compositional_skills/greeting", Leaf.Kind.SKILL, 2, 5),
                        tuple("knowledge/words", Leaf.Kind.KNOWLEDGE, 3, 15));
        assertThat(taxonomy.read().leaves().get(0).document()).isEmpty();
        assertThat(taxonomy.read().leaves().get(1).document())
                .contains(new DocumentSource("https://example.org/words.git", "main", List.of("docs/*.md")));
        assertThat(taxonomy.read().leaves().get(1).file()).isEqualTo(folder.resolve(WORDS));
    }

    @Test
    void a_leaf_without_version_is_of_version_1_as_the_schema_says() {
        taxonomy.with(GREETING, SKILL.replace("version: 3\n", ""));
        assertThat(taxonomy.read().leaves()).extracting(Leaf::version).containsExactly(1);
    }

    @Test
    void reads_the_taxonomy_of_this_project() {
        assertThat(TaxonomyReader.read(Path.of("taxonomy")).leaves())
                .extracting(Leaf::kind)
                .containsExactly(Leaf.Kind.GROUNDED_SKILL, Leaf.Kind.KNOWLEDGE);
    }

    @Test
    void the_digest_knows_paths_and_contents_and_not_where_the_folder_is() throws IOException {
        String first =
                taxonomy.with(GREETING, SKILL).with(WORDS, KNOWLEDGE).read().digest();
        TaxonomyFolder copy = new TaxonomyFolder(folder.resolve("copy/of/it"));
        assertThat(copy.with(WORDS, KNOWLEDGE).with(GREETING, SKILL).read().digest())
                .isEqualTo(first);
        assertThat(copy.with(GREETING, SKILL + "# more\n").read().digest()).isNotEqualTo(first);
        Files.delete(copy.root().resolve(GREETING));
        assertThat(copy.with("compositional_skills/greetings/qna.yaml", SKILL)
                        .read()
                        .digest())
                .isNotEqualTo(first);
    }

    @Test
    void says_that_the_folder_is_not_there() {
        TaxonomyFolder nowhere = new TaxonomyFolder(folder.resolve("nowhere"));
        assertThat(problems(nowhere)).containsExactly("""
                /nowhere:1:1: there is no such folder
                    expected: the folder of the taxonomy""");
    }

    @Test
    void says_that_a_file_is_no_folder() {
        taxonomy.with("file", "");
        assertThat(problems(new TaxonomyFolder(folder.resolve("file")))).containsExactly("""
                /file:1:1: there is no such folder
                    found:    a file
                    expected: the folder of the taxonomy""");
    }

    @Test
    void says_that_there_is_no_leaf() {
        taxonomy.with("compositional_skills/greeting/attribution.txt", "");
        assertThat(problems(taxonomy)).containsExactly("""
                :1:1: the taxonomy has no leaf
                    expected: qna.yaml in a folder such as /compositional_skills/greeting""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"qna.yml", "QNA.yaml", "Qna.YAML", "QNA.YML", "qa.yaml"})
    void a_file_that_ilab_would_pass_over_for_its_name_is_a_problem(String name) {
        taxonomy.with("knowledge/words/" + name, KNOWLEDGE).with(GREETING, SKILL);
        assertThat(problems(taxonomy)).containsExactly("""
                /knowledge/words/%1$s:1:1: ilab would pass over this file
                    found:    %1$s
                    expected: qna.yaml, exactly so; or another place, if this is no leaf""".formatted(name));
    }

    @ParameterizedTest
    @CsvSource({
        "foundational_skills/logic/qna.yaml, '; did you mean \"compositional_skills\"?'",
        "skills/greeting/qna.yml, ''",
        "qna.yaml, ''",
        "compositional_skill/greeting/QNA.yaml, '; did you mean \"compositional_skills\"?'",
    })
    void a_leaf_that_ilab_would_pass_over_for_its_place_is_a_problem(String path, String hint) {
        taxonomy.with(path, SKILL).with(GREETING, SKILL);
        assertThat(problems(taxonomy)).containsExactly("""
                /%s:1:1: ilab would pass over this leaf
                    expected: a folder below /compositional_skills or /knowledge%s""".formatted(path, hint));
    }

    @Test
    void other_files_are_nobodys_business() {
        taxonomy.with(GREETING, SKILL)
                .with("notes.yaml", "a: 1")
                .with(".github/compositional_skills/qna.yaml", "")
                .with("compositional_skills/greeting/.qna.yaml", "")
                .with("compositional_skills/greeting/attribution.txt", "");
        assertThat(taxonomy.read().leaves()).hasSize(1);
    }

    @Test
    void a_leaf_that_ilab_would_take_for_another_kind_is_a_problem() {
        taxonomy.with("compositional_skills/knowledge/words/qna.yaml", SKILL);
        assertThat(problems(taxonomy)).containsExactly("""
                /compositional_skills/knowledge/words/qna.yaml:1:1: ilab would take the leaf for one of another path
                    found:    a folder knowledge within compositional_skills
                    expected: another name for the inner folder""");
    }

    @Test
    void two_leaves_whose_data_ilab_would_mix_up_are_a_problem() {
        taxonomy.with("compositional_skills/a_b/c/qna.yaml", SKILL).with("compositional_skills/a/b_c/qna.yaml", SKILL);
        assertThat(problems(taxonomy)).containsExactly("""
                /compositional_skills/a_b/c/qna.yaml:1:1: ilab would mix up the data of two leaves
                    found:    compositional_skills/a_b/c and compositional_skills/a/b_c
                    expected: folders that differ in more than an underscore for a slash""");
    }

    @Test
    void tells_what_is_wrong_with_all_leaves_at_once_file_by_file() {
        taxonomy.with(WORDS, KNOWLEDGE.replace("version: 3", "version: three"))
                .with(GREETING, "a: [1\nb: 2")
                .with("compositional_skills/empty/qna.yaml", "")
                .with("compositional_skills/list/qna.yaml", "- a\n");
        assertThat(problems(taxonomy)).containsExactly("""
                        /compositional_skills/empty/qna.yaml:1:1: the file is empty
                            expected: a map of keys and values""", """
                        /compositional_skills/greeting/qna.yaml:1:4: a list in brackets is not closed
                            found:    a: [1
                            expected: commas between, "]" after it, and quotes around a text with "?" in it""", """
                        /compositional_skills/list/qna.yaml:1:1: a leaf must be a map of keys and values
                            found:    a list of 1
                            expected: key: value""", """
                        /knowledge/words/qna.yaml:1:10: "version" is not allowed
                            found:    three
                            expected: a whole number from 1 to 999""");
    }

    @Test
    void knowledge_has_to_say_where_its_documents_are() {
        String without = KNOWLEDGE.replaceAll("(?s)document:.*(?=seed_examples)", "");
        assertThat(problems(taxonomy.with(WORDS, without))).containsExactly("""
                /knowledge/words/qna.yaml:1:1: "document" is missing
                    expected: a line "document: …\"""");
        taxonomy.with(WORDS, KNOWLEDGE.replace("  commit: main\n", "").replace("\n    - docs/*.md", " docs/*.md"));
        assertThat(problems(taxonomy)).containsExactly("""
                        /knowledge/words/qna.yaml:6:3: "commit" is missing
                            expected: a line "commit: …\"""", """
                        /knowledge/words/qna.yaml:7:13: "patterns" must be a list
                            found:    docs/*.md
                            expected: lines that begin with "- \"""");
    }

    @Test
    void a_commit_that_is_a_number_is_a_problem_even_where_local_documents_would_hide_it() {
        taxonomy.with(WORDS, KNOWLEDGE.replace("commit: main", "commit: 1234567"));
        assertThat(problems(taxonomy)).containsExactly("""
                /knowledge/words/qna.yaml:7:11: the commit is a number to ilab
                    found:    1234567
                    expected: '1234567' in quotes""");
        taxonomy.with(WORDS, KNOWLEDGE.replace("commit: main", "commit: '1234567'"));
        assertThat(taxonomy.read().leaves()).hasSize(1);
    }

    @Test
    void a_link_that_leads_back_is_told_and_not_followed_for_ever() throws IOException {
        taxonomy.with(GREETING, SKILL);
        Files.createSymbolicLink(folder.resolve("compositional_skills/back"), folder);
        assertThat(problems(taxonomy)).singleElement().asString().startsWith(":1:1: the taxonomy cannot be read");
    }

    private List<String> problems(TaxonomyFolder wrong) {
        InvalidFileException refusal = catchThrowableOfType(InvalidFileException.class, wrong::read);
        return refusal.problems().stream()
                .map(problem -> problem.toString().replace(folder.toString(), ""))
                .toList();
    }
}
