package dev.labstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.evaluation.Run;
import dev.labstone.gate.Gate;
import dev.labstone.testing.CasesFolder;
import dev.labstone.testing.Runs;
import dev.labstone.usecase.Role;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllureDetailsTest {

    private static final List<Role> PAIR = List.of(Role.BASE, Role.TRAINED);
    private static final String ATTACK = "<script>alert(1)</script> [click](javascript:alert(2)) Paris";

    @TempDir
    Path folder;

    @Test
    void an_example_is_filed_under_use_case_and_group_with_lineup_and_state_as_parameters() {
        TestResult test = describe(run(CasesFolder.EXAMPLES), 0);
        assertThat(test.getName()).isEqualTo("france");
        assertThat(test.getLabels())
                .extracting(Label::getName, Label::getValue)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("parentSuite", "Capitals"),
                        org.assertj.core.groups.Tuple.tuple("suite", "Europe"),
                        org.assertj.core.groups.Tuple.tuple("feature", "compositional_skills/capitals"));
        assertThat(test.getParameters())
                .extracting(Parameter::getName, Parameter::getValue)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("state", "new"),
                        org.assertj.core.groups.Tuple.tuple("lineup", "test"));
    }

    @Test
    void a_claim_is_filed_beside_the_groups_of_its_use_case_with_its_figures() {
        Run run = run(CasesFolder.EXAMPLES);
        TestResult test = describe(details -> details.addClaim("trained better than base", "proved", "31 of 45"), run);
        assertThat(test.getName()).isEqualTo("trained better than base");
        assertThat(test.getFullName()).isEqualTo("capitals/test/trained better than base");
        assertThat(test.getLabels())
                .extracting(Label::getName, Label::getValue)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("parentSuite", "Capitals"),
                        org.assertj.core.groups.Tuple.tuple("suite", "Claims"));
        assertThat(test.getParameters()).extracting(Parameter::getValue).containsExactly("test", "proved");
        assertThat(test.getAttachments())
                .singleElement()
                .satisfies(figures -> assertThat(figures.getName()).isEqualTo("figures"));
    }

    @Test
    void the_history_of_an_example_does_not_move_when_one_is_put_before_it() {
        String before = describe(run(CasesFolder.EXAMPLES), 1).getHistoryId();
        String more = CasesFolder.example("spain", "europe", "Spain", "Madrid") + CasesFolder.EXAMPLES;
        assertThat(describe(run(more), 2).getHistoryId()).isEqualTo(before);
        assertThat(describe(run(more), 1).getHistoryId()).isNotEqualTo(before);
    }

    @Test
    void each_role_is_a_step_with_its_answer_and_a_step_for_each_check() {
        TestResult test = describe(run(CasesFolder.EXAMPLES), 1);
        assertThat(test.getSteps())
                .extracting(StepResult::getName)
                .containsExactly("base (Small base): FAIL, goodness 0", "trained (Small trained): FAIL, goodness 0");
        StepResult base = test.getSteps().get(0);
        assertThat(base.getAttachments())
                .extracting("name")
                .containsExactly("base answer", "base prompt as sent", "base request and cost");
        assertThat(base.getSteps()).singleElement().satisfies(check -> {
            assertThat(check.getStatus()).isEqualTo(Status.FAILED);
            assertThat(check.getName()).startsWith("FAIL 0 keyword (line 8): missing \"Rome\"");
        });
    }

    @Test
    void the_members_of_a_set_are_steps_below_it() {
        String set = CasesFolder.EXAMPLES.replaceFirst(
                "\\{ keyword: \"\\{\\{reference}}\" }", "any: [ keyword: Rome, keyword: Paris ]");
        StepResult base = describe(run(set), 0).getSteps().get(0);
        assertThat(base.getSteps()).singleElement().satisfies(any -> {
            assertThat(any.getName()).startsWith("PASS 1 any (line 7): keyword passed");
            assertThat(any.getSteps()).extracting(StepResult::getStatus).containsExactly(Status.FAILED, Status.PASSED);
        });
    }

    @Test
    void texts_of_models_are_plain_attachments_only() throws IOException {
        TestResult test = describe(run(CasesFolder.EXAMPLES), 0);
        assertThat(test.getDescription()).isNull();
        assertThat(test.getDescriptionHtml()).isNull();
        assertThat(test.getSteps())
                .flatExtracting(StepResult::getAttachments)
                .extracting("type")
                .containsOnly("text/plain");
        try (Stream<Path> files = Files.list(folder.resolve("results"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".txt")).map(AllureDetailsTest::read))
                    .contains(ATTACK);
        }
    }

    @Test
    void messages_and_traces_are_escaped_in_the_test_and_all_its_steps() {
        StepResult inner = new StepResult().setStatusDetails(new StatusDetails().setMessage("<i>"));
        TestResult test = new TestResult()
                .setStatusDetails(new StatusDetails()
                        .setMessage("<script>a && b</script>")
                        .setTrace("<img>"))
                .setSteps(List.of(new StepResult().setSteps(List.of(inner))));
        new AllureTextGuard().beforeTestWrite(test);
        assertThat(test.getStatusDetails().getMessage()).isEqualTo("&lt;script&gt;a &amp;&amp; b&lt;/script&gt;");
        assertThat(test.getStatusDetails().getTrace()).isEqualTo("&lt;img&gt;");
        assertThat(inner.getStatusDetails().getMessage()).isEqualTo("&lt;i&gt;");
    }

    @Test
    void the_frame_names_the_models_and_sorts_failures_into_categories() {
        AllureFrame.write(folder, List.of(run(CasesFolder.EXAMPLES)));
        assertThat(folder.resolve("environment.properties"))
                .content()
                .isEqualTo("base=Small base\nlineup=test\nrun=replay-test\ntrained=Small trained\n");
        assertThat(folder.resolve("categories.json"))
                .content()
                .contains("Regression", "(?s)regressed: .*", "Known failure", "Broken infrastructure");
    }

    private TestResult describe(Run run, int index) {
        var result = run.results().get(index);
        return describe(
                details -> details.add(result, Gate.of(run, Optional.empty()).state(result)), run);
    }

    private TestResult describe(Consumer<AllureDetails> addition, Run run) {
        AllureLifecycle lifecycle = new AllureLifecycle(new FileSystemResultsWriter(folder.resolve("results")));
        String id = UUID.randomUUID().toString();
        AtomicReference<TestResult> described = new AtomicReference<>();
        lifecycle.scheduleTestCase(new TestResult().setUuid(id));
        lifecycle.startTestCase(id);
        addition.accept(new AllureDetails(lifecycle, run));
        lifecycle.updateTestCase(id, described::set);
        return described.get();
    }

    private Run run(String examples) {
        CasesFolder cases = new CasesFolder(folder.resolve("cases")).withExamples(examples);
        return Runs.of(cases.useCase(), PAIR, (role, example) -> ATTACK);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
