package dev.labstone.taxonomy;

import static dev.labstone.testing.TaxonomyFolder.KNOWLEDGE;
import static dev.labstone.testing.TaxonomyFolder.SKILL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.labstone.files.InvalidFileException;
import dev.labstone.files.Problem;
import dev.labstone.testing.TaxonomyFolder;
import java.nio.file.Path;
import java.util.List;
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

    static Stream<Arguments> brokenSkills() {
        return Stream.of(
                broken(
                        "a missing key",
                        without("created_by.*\n"),
                        ":1:1: \"created_by\" is missing in the leaf",
                        "a line"),
                broken(
                        "a missing answer",
                        without(" {4}answer: It is 2.\n"),
                        ":7:5: \"answer\" is missing in entry 2 of",
                        ""),
                broken(
                        "too few",
                        before("  - question: What is word 5"),
                        ":5:3: \"seed_examples\" has too few entries",
                        "at least 5"),
                broken(
                        "no list",
                        with("(?s)seed_examples:.*", "seed_examples: none\n"),
                        ":4:16: \"seed_examples\" must be a list",
                        ""),
                broken(
                        "no map",
                        SKILL + "  - just text\n",
                        ":15:5: entry 6 of \"seed_examples\" must be a map",
                        "question"),
                broken(
                        "an unknown key",
                        with("created_by", "creatde_by"),
                        ":2:1: the schema has no key \"creatde_by\"",
                        "did you mean"),
                broken(
                        "an unknown key in a seed",
                        with("answer: It is 2", "anser: It is 2"),
                        ":8:5: the schema has no key \"anser\"",
                        "answer"),
                broken(
                        "a document in a skill",
                        SKILL + "document:\n  repo: x\n",
                        ":15:1: the schema has no key \"document\"",
                        ""),
                broken(
                        "true",
                        answer("Yes"),
                        ":8:13: \"answer\" in entry 2 of \"seed_examples\" is true or false to ilab",
                        "'Yes'"),
                broken(
                        "a number",
                        answer("42"),
                        ":8:13: \"answer\" in entry 2 of \"seed_examples\" is a number to ilab",
                        "'42'"),
                broken(
                        "octal",
                        answer("012"),
                        ":8:13: \"answer\" in entry 2 of \"seed_examples\" is a number",
                        "'012'"),
                broken(
                        "minutes",
                        answer("12:30"),
                        ":8:13: \"answer\" in entry 2 of \"seed_examples\" is a number",
                        "'12:30'"),
                broken("infinite", answer(".inf"), ":8:13: \"answer\" in entry 2 of \"seed_examples\" is a number", ""),
                broken(
                        "a date",
                        answer("2024-05-01"),
                        ":8:13: \"answer\" in entry 2 of \"seed_examples\" is a date",
                        ""),
                broken("a sign", answer("="), ":8:13: \"answer\" in entry 2 of \"seed_examples\" is a sign", "'='"),
                broken("nothing", answer(""), ":8:12: \"answer\" in entry 2 of \"seed_examples\" has no value", ""),
                broken(
                        "empty",
                        answer("''"),
                        ":8:13: \"answer\" in entry 2 of \"seed_examples\" is empty",
                        "at least one"),
                broken(
                        "a list for a text",
                        answer("[a, b]"),
                        ":8:13: \"answer\" in entry 2 of \"seed_examples\" must be text",
                        "bracket"),
                broken(
                        "twice",
                        SKILL + "  - question: What is word 3?\n    answer: It is 3.\n",
                        ":15:5: an entry of \"seed_examples\" stands twice",
                        "line 9"),
                broken(
                        "version 4",
                        with("version: 3", "version: 4"),
                        ":1:10: there is no version 4 of the schema",
                        "version: 3"),
                broken(
                        "version in quotes",
                        with("version: 3", "version: '3'"),
                        ":1:10: \"version\" must be a number",
                        "without quotes"),
                broken("half a version", with("version: 3", "version: 2.5"), ":1:10: \"version\" must be a number", ""),
                broken(
                        "a key twice",
                        with("created_by: somebody", "$0\n$0"),
                        ":3:1: the key \"created_by\" stands twice",
                        "line 2"),
                broken("a tab", with("somebody", "some\tbody"), ":2:17: there is a tab", "spaces"),
                broken("a tab at the end", with("somebody", "somebody\t"), ":2:21: there is a tab", "spaces"),
                broken("a tag", answer("!!str 5"), ":8:13: there is a tag", "quotes"),
                broken("spaces at the end", with("somebody", "somebody  "), ":2:21: the line ends in spaces", ""),
                broken("no line end", SKILL.stripTrailing(), ":14:21: the last line has no end", ""),
                broken("an empty line at the end", SKILL + "\n", ":15:1: there is an empty line at the end", "none"),
                broken(
                        "an empty line before all",
                        "\n" + SKILL,
                        ":1:1: there is an empty line before the first",
                        "none"),
                broken(
                        "three empty lines",
                        with("created_by", "\n\n\ncreated_by"),
                        ":4:1: there are 3 empty lines",
                        "2 of them"),
                broken(
                        "another indentation",
                        with("task_description: Say", "task_description:\n   Say"),
                        ":6:3: the line is indented by 2",
                        "3 spaces"),
                broken(
                        "a list less indented",
                        SKILL.replace("seed_examples:", "seed_examples:\n  - question:\n    - a"),
                        ":6:5: the line is indented",
                        ""),
                broken(
                        "a colon",
                        with("created_by: ", "created_by:  "),
                        ":2:13: there are 2 spaces after the colon",
                        "one space"),
                broken(
                        "before a colon",
                        with("created_by:", "created_by :"),
                        ":2:11: there is a space before the colon",
                        "none"),
                broken(
                        "a hyphen",
                        with("  - question: What is word 2.*\n {4}", "  -  question: b\n     "),
                        ":7:5: there are 2 spaces after the hyphen",
                        ""),
                broken("a comma", answer("{a: b ,c: d}"), ":8:18: there is a space before the comma", ""),
                broken("no space after a comma", answer("[a,b]"), ":8:16: there is no space after the comma", ""),
                broken("a bracket", answer("[  a]"), ":8:15: there are 2 spaces after the opening bracket", ""));
    }

    @ParameterizedTest
    @MethodSource("brokenSkills")
    void says_where_a_skill_is_broken_and_how_to_mend_it(String text, String where, String cure) {
        List<Problem> problems = leaves(text, FIXED).problems();
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.toString()).startsWith(folder.resolve(GREETING) + "/qna.yaml" + where);
            assertThat(problem.expected()).contains(cure);
        });
        assertThatExceptionOfType(InvalidFileException.class).isThrownBy(() -> TaxonomyReader.readValid(folder));
    }

    static Stream<Arguments> brokenKnowledge() {
        return Stream.of(
                argumentSet(
                        "no document",
                        FIXED.replaceAll("(?s)document:.*(?=seed_examples)", ""),
                        ":1:1: \"document\" is missing in the leaf"),
                argumentSet(
                        "no outline",
                        FIXED.replaceAll("document_outline.*\n", ""),
                        ":1:1: \"document_outline\" is missing in the leaf"),
                argumentSet(
                        "no commit",
                        FIXED.replaceAll("  commit.*\n", ""),
                        ":6:3: \"commit\" is missing in \"document\""),
                argumentSet(
                        "a commit of digits",
                        FIXED.replace("951999af", "1234567"),
                        ":7:11: \"commit\" in \"document\" is a number to ilab"),
                argumentSet(
                        "no pattern",
                        FIXED.replace("patterns:\n    - docs/*.md", "patterns: []"),
                        ":8:13: \"patterns\" has too few entries"),
                argumentSet(
                        "a pattern twice",
                        FIXED.replace("    - docs/*.md\n", "    - docs/*.md\n    - docs/*.md\n"),
                        ":10:7: an entry of \"patterns\" stands twice"),
                argumentSet(
                        "two questions",
                        FIXED.replaceFirst(".*Question 2.3.*\n.*\n", ""),
                        ":21:7: \"questions_and_answers\" has too few entries"),
                argumentSet(
                        "no context",
                        FIXED.replace("- context: Context 2.\n    q", "- q"),
                        ":19:5: \"context\" is missing in entry 2"),
                argumentSet(
                        "a task",
                        FIXED.replace("domain:", "task_description: a\ndomain:"),
                        ":3:1: the schema has no key \"task_description\""));
    }

    @ParameterizedTest
    @MethodSource("brokenKnowledge")
    void says_where_knowledge_is_broken(String text, String where) {
        assertThat(leaves(SKILL, text).problems())
                .extracting(Problem::toString)
                .anySatisfy(told -> assertThat(told).startsWith(folder.resolve(WORDS) + "/qna.yaml" + where));
    }

    @Test
    void tells_all_that_is_wrong_with_one_file_in_its_order() {
        assertThat(leaves(answer("Yes").replace("somebody", "somebody "), FIXED).problems())
                .extracting(problem -> problem.toString().replace(folder + "/" + GREETING, ""))
                .containsExactly("""
                        /qna.yaml:2:21: the line ends in spaces
                            found:    created_by: somebody
                            expected: no spaces there""", """
                        /qna.yaml:8:13: "answer" in entry 2 of "seed_examples" is true or false to ilab, and no text
                            found:    Yes
                            expected: 'Yes' in quotes""");
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

    private static Arguments broken(String name, String text, String where, String cure) {
        return argumentSet(name, text, where, cure);
    }

    private static String answer(String answer) {
        return SKILL.replace("It is 2.", answer);
    }

    private static String with(String pattern, String replacement) {
        return SKILL.replaceFirst(pattern, replacement);
    }

    private static String without(String pattern) {
        return SKILL.replaceFirst(pattern, "");
    }

    private static String before(String text) {
        return SKILL.substring(0, SKILL.indexOf(text));
    }
}
