package dev.labstone.ilab.command;

import static dev.labstone.testing.TaxonomyFolder.KNOWLEDGE;
import static dev.labstone.testing.TaxonomyFolder.SKILL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.testing.TaxonomyFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the real {@code ilab} said stands in the resources, with other folder names. */
class TaxonomyFindingsTest {

    private static final String MEANING = "compositional_skills/words/meaning";
    private static final String WORDS = "knowledge/words";
    private static final String QNA = "/qna.yaml";

    @TempDir
    Path folder;

    @Test
    void tells_every_mistake_that_0_26_finds_with_its_real_place() {
        assertThat(told(BrokenLeaves.write(folder), "broken-0.26.1"))
                .isEqualTo(String.join("\n", output("broken-0.26.1-told")));
    }

    @Test
    void tells_in_the_same_words_what_0_17_finds_and_its_narrower_form_of_lines() {
        assertThat(told(BrokenLeaves.write(folder), "broken-0.17.1"))
                .isEqualTo(String.join("\n", output("broken-0.17.1-told")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tab-0.26.1", "tab-0.17.1"})
    void tells_a_mistake_that_ends_ilab_with_a_traceback(String name) {
        TaxonomyFolder taxonomy = skill(SKILL.replace("somebody", "somebody\t"));
        assertThat(told(taxonomy, name)).isEqualTo("""
                /compositional_skills/words/meaning/qna.yaml:2:21: there is a tab
                    found:    created_by: somebody
                    expected: spaces""");
    }

    @Test
    void a_mistake_in_a_file_that_0_26_does_not_name_is_told_of_the_taxonomy_if_it_can_be_in_several() {
        TaxonomyFolder taxonomy = skill(SKILL).with(WORDS + QNA, KNOWLEDGE);
        assertThat(told(taxonomy, "tab-0.26.1")).isEqualTo("""
                :1:1: ilab says of one of the leaves
                    found:    found character '\\t' that cannot start any token""");
    }

    @Test
    void passes_over_what_another_yq_says_of_itself() {
        TaxonomyFolder taxonomy = skill(SKILL.substring(0, SKILL.indexOf("  - question: What is word 5")));
        assertThat(told(taxonomy, "with-jq-for-yq-0.26.1")).isEqualTo("""
                /compositional_skills/words/meaning/qna.yaml:5:3: "seed_examples" has too few entries
                    found:    4
                    expected: at least 5""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no-commit-0.17.1     | :7:11: git does not find the commit
            no-repository-0.17.1 | :6:9: git cannot clone the repository
            no-match-0.17.1      | :9:5: no document matches the patterns
            not-utf-8-0.17.1     | :6:3: ilab could not read the documents
            """)
    void tells_why_0_17_could_not_read_the_documents(String name, String told) {
        TaxonomyFolder taxonomy = skill(SKILL).with(WORDS + QNA, KNOWLEDGE.replace("version: 3", "version: 2"));
        assertThat(told(taxonomy, name)).startsWith("/knowledge/words/qna.yaml" + told + "\n");
    }

    @Test
    void shows_what_it_does_not_know_as_it_is() {
        List<String> output = List.of(
                "ERROR 2026-11-23 13:10:53,108 instructlab.schema.taxonomy:125: t/" + MEANING
                        + "/qna.yaml:1:1 [.seed_examples[1].answer] 'It is 2.' is not of the right colour",
                "ERROR 2026-11-23 13:10:53,108 instructlab.schema.taxonomy:134: t/" + MEANING
                        + "/qna.yaml:7:3 too many colours (colours)",
                "ERROR 2026-11-23 13:10:53,108 utils.py:422: validate_yaml Validation error in " + MEANING
                        + "/qna.yaml: [.created_by] 'somebody' does not match '^x$'");
        assertThat(told(skill(SKILL), output)).isEqualTo("""
                /compositional_skills/words/meaning/qna.yaml:2:13: ilab says of "created_by"
                    found:    'somebody' does not match '^x$'
                /compositional_skills/words/meaning/qna.yaml:7:3: ilab says: too many colours (colours)
                    found:    - question: What is word 2?
                /compositional_skills/words/meaning/qna.yaml:8:13: ilab says of "answer"
                    found:    'It is 2.' is not of the right colour""");
    }

    @Test
    void shows_why_a_taxonomy_could_not_be_read_at_all() {
        String failure = "Reading taxonomy failed with the following error: Couldn't find the taxonomy git ref \"x\"";
        String told = """
                :1:1: ilab could not read the taxonomy
                    found:    Couldn't find the taxonomy git ref "x\"""";
        assertThat(told(skill(SKILL), List.of(failure))).isEqualTo(told);
        assertThat(told(skill(SKILL), List.of(failure + "]"))).isEqualTo(told);
    }

    @Test
    void a_path_that_leads_nowhere_in_the_file_is_told_where_it_ends() {
        List<String> output = List.of("ERROR 2026-11-23 13:10:53,108 instructlab.schema.taxonomy:125: " + MEANING
                + "/qna.yaml:1:1 [.seed_examples[7].answer] '' should be non-empty");
        assertThat(told(skill(SKILL), output)).startsWith("/" + MEANING + "/qna.yaml:5:3: \"answer\" is empty");
    }

    @Test
    void has_nothing_to_tell_of_a_valid_taxonomy() {
        List<String> output = List.of(MEANING + "/qna.yaml", "Taxonomy in taxonomy is valid :)");
        assertThat(TaxonomyFindings.problems(output, skill(SKILL).read())).isEmpty();
    }

    @Test
    void knows_which_leaves_were_listed_in_whatever_order() {
        List<String> listed = TaxonomyFindings.listedLeaves(output("broken-0.26.1").stream());
        List<String> expected = new ArrayList<>();
        BrokenLeaves.skills().keySet().forEach(name -> expected.add("compositional_skills/broken/" + name));
        BrokenLeaves.knowledge().keySet().forEach(name -> expected.add("knowledge/" + name));
        assertThat(listed).isEqualTo(expected);
        assertThat(TaxonomyFindings.listedLeaves(output("broken-0.17.1").stream()))
                .hasSize(BrokenLeaves.skills().size());
    }

    @Test
    void a_line_that_only_looks_like_a_leaf_is_none() {
        List<String> output = List.of(
                "/home/somebody/knowledge/words/qna.yaml",
                "knowledge/words/qna.yml",
                "ERROR knowledge/words/qna.yaml",
                "knowledge/two words/qna.yaml",
                "knowledge/qna.yaml");
        assertThat(TaxonomyFindings.listedLeaves(output.stream())).containsExactly("knowledge", "knowledge/two words");
    }

    @Test
    void knows_when_the_form_was_not_checked() {
        assertThat(TaxonomyFindings.lintWasSkipped(Stream.of(
                        "WARNING 2026-11-23 13:10:53,108 instructlab.schema.taxonomy:270: could not run yamllint"
                                + " command")))
                .isTrue();
        assertThat(TaxonomyFindings.lintWasSkipped(output("broken-0.26.1").stream()))
                .isFalse();
    }

    private TaxonomyFolder skill(String text) {
        return new TaxonomyFolder(folder).with(MEANING + QNA, text);
    }

    private static String told(TaxonomyFolder taxonomy, String name) {
        return told(taxonomy, output(name));
    }

    private static String told(TaxonomyFolder taxonomy, List<String> output) {
        List<String> shown = TaxonomyFindings.problems(output, taxonomy.read()).stream()
                .map(problem -> problem.toString().replace(taxonomy.root().toString(), ""))
                .toList();
        return String.join("\n", shown);
    }

    private static List<String> output(String name) {
        try (InputStream in = TaxonomyFindingsTest.class.getResourceAsStream("/ilab/diff/" + name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
