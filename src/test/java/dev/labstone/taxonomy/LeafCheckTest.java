package dev.labstone.taxonomy;

import static dev.labstone.testing.TaxonomyFolder.KNOWLEDGE;
import static dev.labstone.testing.TaxonomyFolder.SKILL;
import static org.assertj.core.api.Assertions.assertThat;
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

class LeafCheckTest {

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
