package dev.labstone.taxonomy;

import static dev.labstone.testing.TaxonomyFolder.KNOWLEDGE;
import static dev.labstone.testing.TaxonomyFolder.SKILL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.labstone.files.Problem;
import dev.labstone.testing.TaxonomyFolder;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TaxonomyCheckTest {

    private static final String GREETING = "compositional_skills/words/meaning";
    private static final String WORDS = "knowledge/words/old";
    private static final String SOURCE = """
            Title of work: Words
            Link to work: https://example.org/words
            Revision: 1
            License of the work: Apache-2.0
            Creator names: Somebody
            """;
    private static final String FIXED = KNOWLEDGE.replace("commit: main", "commit: 951999af");

    @TempDir
    Path folder;

    private TaxonomyFolder taxonomy;

    @BeforeEach
    void begin() {
        taxonomy = new TaxonomyFolder(folder);
    }

    @Test
    void has_nothing_to_say_of_sound_leaves() {
        TaxonomyCheck check = leaves(SKILL, FIXED);
        assertThat(check.problems()).isEmpty();
        assertThat(check.remarks()).isEmpty();
        assertThatCode(check::throwIfAny).doesNotThrowAnyException();
    }

    static Stream<Arguments> soundForms() {
        return Stream.of(
                argumentSet("line ends of Windows", SKILL.replace("\n", "\r\n")),
                argumentSet("a byte order mark", "\uFEFF" + SKILL),
                argumentSet("lists not indented", SKILL.replaceAll("(?m)^  ", "")),
                argumentSet(
                        "a step of four",
                        SKILL.replace("\n  - ", "\n    - ").replace("\n    answer", "\n      answer")),
                argumentSet("a document begins", "---\n" + SKILL),
                argumentSet("comments", "# a\n" + SKILL.replace("somebody", "somebody  # me")),
                argumentSet("texts of any indentation", answer("|-\n       a\n        b")),
                argumentSet("words that look like others", answer("1e5")),
                argumentSet("quotes", answer("'Yes'")),
                argumentSet("a long line", answer("a ".repeat(200) + "b")));
    }

    @ParameterizedTest
    @MethodSource("soundForms")
    void takes_what_ilab_takes(String text) {
        assertThat(leaves(text, FIXED).problems()).isEmpty();
        assertThatCode(() -> TaxonomyReader.readValid(folder)).doesNotThrowAnyException();
    }

    static Stream<Arguments> versions() {
        return Stream.of(
                argumentSet(
                        "2",
                        SKILL.replace("version: 3", "version: 2"),
                        ":1:1: the repository takes skills of version 3 only"),
                argumentSet(
                        "1",
                        SKILL.replace("version: 3", "version: 1"),
                        ":1:1: the repository takes skills of version 3 only"),
                argumentSet(
                        "none",
                        SKILL.replace("version: 3\n", ""),
                        ":1:1: the repository takes skills of version 3 only"));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void an_older_skill_can_be_trained_but_is_refused_upstream(String text, String where) {
        assertThat(leaves(text, FIXED).problems())
                .singleElement()
                .asString()
                .startsWith(folder.resolve(GREETING) + "/qna.yaml" + where);
        assertThat(TaxonomyReader.readValid(folder).leaves()).hasSize(2);
    }

    @Test
    void the_oldest_skills_may_be_short_and_are_not_looked_at_for_their_form() {
        String oldest = before("  - question: What is word 2")
                .replace("version: 3\n", "")
                .replace(": Say what a word means.", ":  ''  ");
        taxonomy.with(GREETING + "/qna.yaml", oldest);
        assertThat(TaxonomyReader.readValid(folder).leaves())
                .extracting(Leaf::version)
                .containsExactly(1);
    }

    @Test
    void older_knowledge_is_left_to_those_who_train_with_an_older_ilab() {
        String old = FIXED.replace("version: 3", "version: 2")
                        .replace("document_outline", "task_description")
                        .replaceAll("(?s)seed_examples:.*", "")
                + SKILL.replaceAll("(?s).*(?=seed_examples:)", "");
        assertThat(leaves(SKILL, old).problems())
                .singleElement()
                .asString()
                .contains("ilab 0.26 and the repository take knowledge of version 3 only");
        assertThat(TaxonomyReader.readValid(folder).leaves()).hasSize(2);
    }

    @Test
    void wants_an_attribution_that_says_something() {
        taxonomy.with(GREETING + "/qna.yaml", SKILL)
                .with(WORDS + "/qna.yaml", FIXED)
                .with(WORDS + "/attribution.txt", " \n");
        assertThat(TaxonomyCheck.of(folder).problems())
                .extracting(problem -> problem.toString()
                        .replace(folder.toString(), "")
                        .lines()
                        .findFirst()
                        .orElseThrow())
                .containsExactly(
                        "/compositional_skills/words/meaning/attribution.txt:1:1: there is no attribution.txt beside the leaf",
                        "/knowledge/words/old/attribution.txt:1:1: the file is empty");
        assertThat(TaxonomyReader.readValid(folder).leaves()).hasSize(2);
    }

    @Test
    void a_space_in_the_name_of_a_folder_is_a_problem() {
        leaves(SKILL, FIXED);
        taxonomy.with("compositional_skills/two words/qna.yaml", SKILL)
                .with("compositional_skills/two words/attribution.txt", SOURCE);
        assertThat(TaxonomyCheck.of(folder).problems())
                .singleElement()
                .asString()
                .contains("a folder has a space in its name", "two_words");
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                argumentSet("text", FIXED.replace("docs/*.md", "docs/*.txt"), "ilab reads no documents of this kind"),
                argumentSet(
                        "capitals", FIXED.replace("docs/*.md", "docs/*.MD"), "ilab reads no documents of this kind"),
                argumentSet(
                        "out of it", FIXED.replace("docs/*.md", "../*.md"), "the pattern leads out of the repository"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void documents_that_cannot_be_read_are_a_problem(String text, String what) {
        assertThat(leaves(SKILL, text).problems()).extracting(Problem::what).containsExactly(what);
    }

    static Stream<Arguments> skillsWithRemarks() {
        return Stream.of(
                argumentSet("a long line", answer("a ".repeat(100) + "b"), ":8:121: the line has 213 characters"),
                argumentSet("Windows", SKILL.replace("\n", "\r\n"), ":1:1: the file has the line ends of Windows"),
                argumentSet("white space", answer("\" \""), ":8:13: a text of nothing but white space"),
                argumentSet(
                        "a tag of a template",
                        answer("Yes.<|endoftext|>"),
                        ":8:13: a tag of a chat template in a text"),
                argumentSet(
                        "an invisible character",
                        answer("a\u00A0b"),
                        ":8:13: an invisible character in a text, U+00A0"),
                argumentSet(
                        "no user",
                        SKILL.replace("somebody", "Some Body"),
                        ":2:13: \"created_by\" is no name of a user"),
                argumentSet("a question twice", SKILL.replace("word 3?", "WORD  2?"), ":9:15: a question stands twice"),
                argumentSet(
                        "long", answer("|\n" + "      a b c\n".repeat(1000)), ":7:15: question and answer are long"),
                argumentSet("too long for 0.17", answer("a".repeat(4990)), ":7:15: a seed example is long"),
                argumentSet(
                        "a context here and there",
                        answer("a\n    context: b"),
                        ":5:15: a seed example without a context"),
                argumentSet(
                        "outside of grounded",
                        answer("a\n    context: b"),
                        ":1:1: a skill with contexts stands outside of"));
    }

    @ParameterizedTest
    @MethodSource("skillsWithRemarks")
    void a_trap_in_a_skill_is_a_remark_that_fails_nothing(String text, String where) {
        TaxonomyCheck check = leaves(text, FIXED);
        assertThat(check.problems()).isEmpty();
        assertThat(check.remarks())
                .extracting(Problem::toString)
                .anySatisfy(told -> assertThat(told).startsWith(folder.resolve(GREETING) + "/qna.yaml" + where));
    }

    static Stream<Arguments> knowledgeWithRemarks() {
        return Stream.of(
                argumentSet("a branch", KNOWLEDGE, "the documents can change under the leaf"),
                argumentSet(
                        "no address",
                        FIXED.replace("https://example.org", "/home/me"),
                        "nobody else can fetch this repository"),
                argumentSet(
                        "any file",
                        FIXED.replace("docs/*.md", "docs/*"),
                        "the pattern may match other files than documents"),
                argumentSet("PDF", FIXED.replace("*.md", "*.pdf"), "ilab 0.14 to 0.17 reads Markdown only"),
                argumentSet(
                        "four questions",
                        FIXED.replaceFirst(
                                " {6}- question: Question 2.1", "      - question: a\n        answer: b\n$0"),
                        "ilab shows its teacher the first 3 questions of a context only"),
                argumentSet(
                        "another key",
                        FIXED.replace("answer: Answer 1.1.", "answer: a\n        source: b"),
                        "ilab passes over the key \"source\""),
                argumentSet(
                        "a long context", FIXED.replace("Context 2.", "a ".repeat(501) + "b"), "the context is long"),
                argumentSet(
                        "a long answer", FIXED.replace("Answer 2.1.", "a ".repeat(251) + "b"), "the answer is long"));
    }

    @ParameterizedTest
    @MethodSource("knowledgeWithRemarks")
    void a_trap_in_knowledge_is_a_remark_that_fails_nothing(String text, String what) {
        TaxonomyCheck check = leaves(SKILL, text);
        assertThat(check.problems()).isEmpty();
        assertThat(check.remarks()).extracting(Problem::what).contains(what);
    }

    @Test
    void remarks_on_folders_and_on_lines_that_an_attribution_lacks() {
        taxonomy.with("compositional_skills/grounded/Größe/qna.yaml", SKILL)
                .with("compositional_skills/grounded/Größe/attribution.txt", SOURCE.replaceAll("License.*\n", ""))
                .with("knowledge/qna.yaml", FIXED)
                .with("knowledge/attribution.txt", SOURCE);
        TaxonomyCheck check = TaxonomyCheck.of(folder);
        assertThat(check.problems()).isEmpty();
        assertThat(check.remarks())
                .extracting(Problem::what)
                .containsExactly(
                        "a line is missing in attribution.txt",
                        "the name of a folder is unusual",
                        "a skill without contexts stands below \"grounded\"",
                        "the leaf has no place of its own in the tree");
    }

    @Test
    void tells_what_ilab_would_pass_over_as_well() {
        taxonomy.with("knowledge/words/qna.yml", FIXED);
        assertThat(TaxonomyCheck.of(folder).problems())
                .extracting(Problem::what)
                .containsExactly("ilab would pass over this file");
    }

    private TaxonomyCheck leaves(String skill, String knowledge) {
        taxonomy.with(GREETING + "/qna.yaml", skill)
                .with(GREETING + "/attribution.txt", SOURCE)
                .with(WORDS + "/qna.yaml", knowledge)
                .with(WORDS + "/attribution.txt", SOURCE);
        return TaxonomyCheck.of(folder);
    }

    private static String answer(String answer) {
        return SKILL.replace("It is 2.", answer);
    }

    private static String before(String text) {
        return SKILL.substring(0, SKILL.indexOf(text));
    }
}
