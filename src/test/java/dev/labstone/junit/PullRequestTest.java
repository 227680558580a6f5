package dev.labstone.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.labstone.check.Checks;
import dev.labstone.evaluation.Evaluation;
import dev.labstone.evaluation.Run;
import dev.labstone.evaluation.RunFolder;
import dev.labstone.evaluation.RunListener;
import dev.labstone.git.GitException;
import dev.labstone.testing.CasesFolder;
import dev.labstone.testing.GitFolder;
import dev.labstone.testing.Jvm;
import dev.labstone.testing.ModelServer;
import dev.labstone.testing.SuiteMain;
import dev.labstone.testing.TaxonomyFolder;
import dev.labstone.usecase.UseCaseReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** Compares whole suites with another branch, in real repositories: each test makes the change of a pull request. */
class PullRequestTest {

    private static final int EXAMPLES = 8;
    private static final String PLUS = "compositional_skills/plus";
    private static final String MINUS = "compositional_skills/minus";
    private static final Predicate<String> ALL = question -> true;
    private static final Predicate<String> NONE = question -> false;

    @TempDir
    Path folder;

    private GitFolder repository;

    /** On main, the student does minus and general tasks and no plus; then a branch begins. */
    @BeforeEach
    void commitMain() {
        repository = GitFolder.init(folder.resolve("repository"));
        leaf(PLUS, "plus");
        leaf(MINUS, "minus");
        useCase("plus: { leaf: " + PLUS + " }, minus: { leaf: " + MINUS + " }, general: { leaf: none }");
        repository.write(".gitignore", "reports/\n");
        answer("base", "untrained", NONE);
        answer("trained", "first", about("plus").negate());
        repository.write("cases/models.yaml", """
                lineups:
                  recorded: { base: { recorded: base }, trained: { recorded: trained } }
                """);
        run();
        repository.commit("main");
        repository.git("checkout", "--quiet", "-b", "mine");
    }

    @Test
    void a_change_of_nothing_that_counts_is_green_and_asks_nothing() throws IOException {
        repository.write("README.md", "words").write("cases/signs/recordings/README.md", "words");
        repository
                .write("taxonomy/" + PLUS + "/attribution.txt", TaxonomyFolder.ATTRIBUTION + "more words\n")
                .commit("words");
        Files.delete(report("run.json"));
        Suite suite = compare();
        assertThat(suite.examples()).isEmpty();
        assertThat(suite.claims())
                .extracting(Object::toString)
                .containsExactly("signs: nothing has changed since main");
        suite.claims().get(0).verify();
        assertThat(comment())
                .startsWith(
                        "**nothing has changed since main that the model or its examples depend on, so nothing was asked**");
        assertThat(report("run.json")).doesNotExist();
    }

    @Test
    void of_two_leaves_the_one_that_regresses_is_named_and_red() {
        leaf(PLUS, "plus, said otherwise");
        leaf(MINUS, "minus, said otherwise");
        answer("trained", "second", about("minus").negate());
        update("because");
        repository.git("checkout", "main", "--", "cases/signs/baseline.json");
        repository.commit("otherwise");
        Suite suite = compare();
        assertThatThrownBy(() -> change(suite).verify())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "regressed: trained is worse than before on minus: 0 of 8 against 8 (McNemar p = 0.023);"
                                + " better than before on plus: 8 of 8 against 0 (McNemar p = 0.023); unchanged on all other"
                                + " examples: 8 of 8")
                .hasMessageContaining("lost: minus-1, minus-2")
                .hasMessageContaining("-Dlabstone.accept=");
        assertThat(comment())
                .startsWith("**trained is worse than before on minus")
                .contains("| minus | changed | 8 of 8 | 0 of 8 | 0 | 8 | **regressed** (p = 0.023) |")
                .contains("| plus | changed | 0 of 8 | 8 of 8 | 8 | 0 | **improved** (p = 0.023) |")
                .contains("| all others: the forgetting check |  | 8 of 8 | 8 of 8 | 0 | 0 | unchanged |")
                .contains("- plus is compositional\\_skills/plus\n")
                .contains("8 lost and 8 gained, with both answers")
                .contains("lost: minus-1</summary>", "before, right:\n\n<pre>\nIt is minus 1.\n</pre>")
                .contains("now, wrong:\n\n<pre>\nNobody knows.\n</pre>")
                .contains("no model was asked", "48 answers were replayed from recordings")
                .endsWith("<!-- labstone: pull request -->\n");
        assertThat(report("pull-request.md")).hasContent(comment());
    }

    @Test
    void a_regression_that_was_accepted_with_a_reason_is_not_red() {
        leaf(MINUS, "minus, said otherwise");
        answer("trained", "second", about("plus").negate().and(about("minus").negate()));
        update("minus is taught elsewhere");
        repository.commit("otherwise");
        Suite suite = compare();
        change(suite).verify();
        assertThat(comment())
                .startsWith(
                        "**trained is worse than before on minus: 0 of 8 against 8 (McNemar p = 0.016), which is accepted;");
        assertThat(comment()).contains("lost and accepted, because \"minus is taught elsewhere\": minus-1, minus-2");
    }

    @Test
    void one_loss_of_the_very_same_model_is_red_and_no_test_is_said_to_stand_behind_it() {
        leaf(MINUS, "minus, said otherwise");
        answer("trained", "first", about("plus").negate().and(question -> !question.contains("minus 1")));
        repository.commit("otherwise");
        Suite suite = compare();
        assertThatThrownBy(() -> change(suite).verify()).isInstanceOf(AssertionError.class);
        assertThat(comment())
                .startsWith("**trained is worse than before on minus: 7 of 8 against 8 (of the very same model);")
                .contains("| 8 of 8 | 7 of 8 | 0 | 1 | **regressed** (the very same model) |");
    }

    @Test
    void a_change_that_opens_the_gate_is_told_in_the_first_line() {
        leaf(MINUS, "minus, said otherwise");
        answer("trained", "second", about("minus").negate());
        repository
                .write(
                        "cases/models.yaml",
                        Jvm.read(repository.path().resolve("cases/models.yaml"))
                                .replace("recorded: {", "recorded: { gated: false,"))
                .commit("otherwise");
        compare();
        assertThat(comment().lines().findFirst().orElseThrow())
                .contains("worse than before on minus")
                .contains("nothing is demanded, because the lineup says gated: false");
    }

    @Test
    void an_example_that_was_right_and_is_renamed_or_gone_is_named() {
        Path useCase = repository.path().resolve("cases/signs.yaml");
        repository
                .write("cases/signs.yaml", Jvm.read(useCase).replace("id: minus-1,", "id: minus-one,"))
                .commit("renamed");
        compare();
        assertThat(comment())
                .contains("- new or changed examples, not compared: minus-one\n")
                .contains("- removed or renamed: minus-1 (was right)\n");
    }

    @Test
    void a_leaf_that_nobody_was_trained_on_proves_nothing() {
        leaf(PLUS, "plus, said otherwise");
        repository.commit("otherwise");
        Suite suite = compare();
        assertThatThrownBy(() -> change(suite).verify())
                .isInstanceOf(TestAbortedException.class)
                .hasMessageStartingWith(
                        "not trained: trained is the same as before, not trained on the change of plus, so nothing");
        assertThat(comment()).startsWith("**trained is the same as before, not trained on the change of plus");
    }

    @Test
    void leaves_are_added_renamed_and_deleted() {
        leaf("compositional_skills/times", "times");
        repository.write(
                "taxonomy/compositional_skills/times/qna.yaml",
                TaxonomyFolder.SKILL
                        .replace("What is word", "Multiply these two and tell me the product of them, number")
                        .replace("It is", "The product of them comes to"));
        repository.git("mv", "taxonomy/" + PLUS, "taxonomy/compositional_skills/sum");
        repository.git("rm", "-r", "--quiet", "taxonomy/" + MINUS);
        useCase("plus: { leaf: compositional_skills/sum }, minus: { leaf: " + MINUS + " }, general: { leaf:"
                + " compositional_skills/times }");
        answer("base", "untrained", NONE);
        answer("trained", "second", ALL);
        repository.commit("moved");
        Suite suite = compare();
        change(suite).verify();
        assertThat(comment())
                .contains("| sum | renamed from compositional\\_skills/plus | 0 of 8 | 8 of 8 |")
                .contains("| minus | deleted | 8 of 8 | 8 of 8 |")
                .contains("| times | added | 8 of 8 | 8 of 8 |")
                .contains("the group minus names a leaf that this change deletes; say \"leaf: none\"");
        assertThatThrownBy(this::run)
                .hasMessageContaining("signs.yaml:4:")
                .hasMessageContaining("there is no such leaf in the taxonomy")
                .hasMessageContaining("one of compositional_skills/sum, compositional_skills/times, or none");
    }

    @Test
    void an_added_leaf_without_an_example_is_told() {
        leaf("compositional_skills/times", "times");
        answer("trained", "second", about("plus").negate());
        repository.commit("times");
        compare();
        assertThat(comment())
                .contains("not compared on times: no example asks for it")
                .contains("| times | added |  |  |  |  | not compared |");
    }

    @Test
    void without_an_earlier_baseline_the_untrained_student_is_the_time_before() {
        repository.git("checkout", "--quiet", "main");
        repository.git("mv", "cases/signs/baseline.json", "baseline.json");
        repository.commit("no baseline");
        repository.git("checkout", "--quiet", "-B", "mine");
        leaf(PLUS, "plus, said otherwise");
        repository.commit("otherwise");
        compare();
        assertThat(comment())
                .startsWith("**trained is better than untrained on")
                .contains("Before is the untrained student, for there is nothing older to compare with");
    }

    @Test
    void what_is_not_committed_counts_and_is_said() {
        leaf(PLUS, "plus, said otherwise");
        answer("trained", "second", ALL);
        compare();
        assertThat(comment())
                .contains("with changes that are not committed")
                .startsWith("**trained is better than before on plus: 8 of 8 against 0 (McNemar p = 0.016)");
    }

    @Test
    void examples_that_are_new_or_have_changed_are_not_compared() throws IOException {
        Path file = repository.path().resolve("cases/signs.yaml");
        Files.writeString(file, Files.readString(file).replace("input: plus 1,", "input: plus 1 again,"));
        answer("base", "untrained", NONE);
        answer("trained", "second", ALL);
        repository.commit("another");
        Suite suite = compare();
        change(suite).verify();
        assertThat(comment())
                .contains("new or changed examples, not compared: plus-1")
                .contains("| plus |  | 0 of 7 | 7 of 7 | 7 | 0 | **improved**")
                .contains("signs.yaml changed");
    }

    @Test
    void whatever_makes_the_build_red_stands_in_the_first_line() throws IOException {
        Path file = repository.path().resolve("cases/signs.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("input: plus 1,", "input: plus 1 again,")
                        .replace("id: plus-2,", "id: plus-two,")
                        .replace("groups:", "claims: [ required: trained passes at least 99 % on minus ]\ngroups:"));
        answer("base", "untrained", NONE);
        answer("trained", "second", about("general"));
        repository.commit("another");
        compare();
        assertThat(comment().lines().findFirst().orElseThrow())
                .contains("the required claim \"trained passes at least 99 % on minus\" is refuted")
                .contains("1 example new and wrong: plus-two", "1 example changed and wrong: plus-1");
    }

    @Test
    void a_clone_that_does_not_reach_back_says_so_in_the_comment_too() throws IOException {
        repository.commit("mine");
        GitFolder shallow = new GitFolder(folder.resolve("shallow"));
        repository.git(
                "clone",
                "--quiet",
                "--depth",
                "1",
                "--no-single-branch",
                repository.path().toUri().toString(),
                shallow.path().toString());
        repository = shallow;
        assertThatThrownBy(this::compare).isInstanceOf(GitException.class).hasMessageContaining("fetch-depth: 0");
        assertThat(comment())
                .startsWith("**nothing could be compared, so nothing is said about the change**")
                .contains("fetch-depth: 0");
    }

    @Test
    void a_leaf_that_would_be_refused_is_red_and_stands_in_the_comment() {
        repository
                .write("taxonomy/" + PLUS + "/qna.yaml", "version: 3\ncreated_by: <b>@somebody</b>\n")
                .commit("broken");
        assertThatThrownBy(this::compare).hasMessageContaining("plus/qna.yaml");
        assertThat(comment()).startsWith("**nothing could be compared").doesNotContain("<b>", "@somebody");
    }

    @Test
    void a_use_case_that_is_gone_is_told_and_the_others_are_not_asked() {
        repository.git("checkout", "--quiet", "main");
        repository.write("cases/other.yaml", "use_case: other\n").commit("other");
        repository.git("checkout", "--quiet", "-B", "mine");
        repository.git("rm", "--quiet", "cases/other.yaml");
        repository.commit("no other");
        assertThat(compare().examples()).isEmpty();
        assertThat(comment()).startsWith("**nothing has changed").contains("- other.yaml deleted\n");
    }

    @Test
    void without_git_the_cure_is_to_install_it() throws Exception {
        Path output = folder.resolve("output.txt");
        List<String> options = List.of(
                "-Dlabstone.compare=main",
                "-Dlabstone.cases=" + repository.path().resolve("cases"),
                "-Dlabstone.reports=" + repository.path().resolve("reports"),
                "-Dallure.results.directory=" + folder.resolve("allure-results"));
        Process process = Jvm.start(SuiteMain.class, options, Map.of("PATH", "/nowhere"), output);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Jvm.read(output)).contains("GitException: git is not there", "apt-get install git");
    }

    private void leaf(String leaf, String words) {
        repository
                .write("taxonomy/" + leaf + "/qna.yaml", TaxonomyFolder.SKILL.replace("What is word", "Say " + words))
                .write("taxonomy/" + leaf + "/attribution.txt", TaxonomyFolder.ATTRIBUTION);
    }

    private void useCase(String groups) {
        String examples = List.of("plus", "minus", "general").stream()
                .flatMap(group -> IntStream.rangeClosed(1, EXAMPLES).mapToObj(number -> """
                          - { id: %1$s-%2$d, group: %1$s, input: %1$s %2$d, reference: "It is %1$s %2$d." }
                        """.formatted(group, number)))
                .collect(Collectors.joining());
        repository.write("cases/signs.yaml", """
                use_case: signs
                title: Signs
                decoding: { max_tokens: 16 }
                groups: { %s }
                examples:
                %s""".formatted(groups, examples)
                .replace("\" }", "\", checks: [ { keyword: \"{{reference}}\" } ] }"));
    }

    private static Predicate<String> about(String group) {
        return question -> question.startsWith(group + " ");
    }

    /** Records what a model answers to all examples, right or wrong. */
    private void answer(String role, String model, Predicate<String> right) {
        CasesFolder cases = new CasesFolder(folder.resolve("recorder-" + role + "-" + model));
        cases.write("signs.yaml", Jvm.read(repository.path().resolve("cases/signs.yaml")));
        try (ModelServer server = ModelServer.start(
                model,
                question -> right.test(question) ? "It is " + question.replace(" again", "") + "." : "Nobody knows.")) {
            cases.withLineup(role + ": " + server.binding());
            Path recorder = cases.path().resolve("reports");
            Run run = new Evaluation(
                            UseCaseReader.read(cases.path().resolve("signs.yaml"), Checks.load()),
                            cases.lineup(),
                            Checks.load(),
                            recorder,
                            true,
                            new RunListener() {})
                    .run();
            RunFolder.end(recorder, run);
        }
        String file = "signs/recordings/" + role + ".jsonl";
        repository.write("cases/" + file, Jvm.read(cases.path().resolve(file)));
    }

    private Suite run() {
        return run(Map.of());
    }

    private Suite compare() {
        return run(Map.of(Settings.COMPARE, "main"));
    }

    private void update(String reason) {
        run(Map.of(Settings.UPDATE, "baseline", Settings.ACCEPT, reason));
    }

    private Suite run(Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(properties);
        all.put(Settings.CASES, repository.path().resolve("cases").toString());
        all.put(Settings.REPORTS, repository.path().resolve("reports").toString());
        return Suite.of(Settings.of(all::get, name -> null));
    }

    private static EvaluatedClaim change(Suite suite) {
        return suite.claims().stream()
                .filter(EvaluatedChange.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private String comment() {
        return Jvm.read(repository.path().resolve("reports/pull-request.md"));
    }

    private Path report(String name) {
        return repository.path().resolve("reports/signs/recorded").resolve(name);
    }
}
