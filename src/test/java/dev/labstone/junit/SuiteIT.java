package dev.labstone.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.check.Checks;
import dev.labstone.evaluation.Evaluation;
import dev.labstone.evaluation.Run;
import dev.labstone.evaluation.RunFolder;
import dev.labstone.evaluation.RunListener;
import dev.labstone.files.Digests;
import dev.labstone.files.Folders;
import dev.labstone.testing.CasesFolder;
import dev.labstone.testing.Jvm;
import dev.labstone.testing.ModelServer;
import dev.labstone.testing.SuiteMain;
import dev.labstone.testing.TaxonomyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs whole suites in JVMs of their own, as Failsafe does. */
@Tag("whole")
class SuiteIT {

    private static final String ITALY_WRONG = "Florence";

    @TempDir
    Path folder;

    private CasesFolder cases;

    @BeforeEach
    void writeCases() {
        cases = new CasesFolder(folder.resolve("cases")).withExamples();
    }

    @Test
    void a_first_run_makes_the_baseline_and_knows_its_failures() {
        record(ITALY_WRONG);
        String output = run(Map.of());
        assertThat(output)
                .contains("the baseline " + baseline() + " was written from this run")
                .contains("TEST SUCCESSFUL france")
                .contains("TEST ABORTED italy TestAbortedException: known failure: italy (base FAIL, trained FAIL)")
                .contains("3 unchanged, 1 known failure")
                .as("libraries have nothing to say to users")
                .doesNotContain("Log4j");
    }

    @Test
    void in_ci_a_missing_baseline_is_red_with_the_cure() {
        record(ITALY_WRONG);
        String output = run(Map.of("CI", "true"));
        assertThat(output)
                .contains(
                        "TEST FAILED answers(EvaluatedExample) BaselineException: the baseline " + baseline()
                                + ": it does not exist",
                        "mvn verify -Dlabstone.update=baseline");
        assertThat(baseline()).doesNotExist();
    }

    @Test
    void a_wrong_answer_that_was_right_is_red_and_reads_like_an_assertion() {
        record("Rome");
        run(Map.of());
        record(ITALY_WRONG);
        String output = run(Map.of());
        assertThat(output).contains("""
                TEST FAILED italy AssertionFailedError: regressed: italy (base FAIL, trained FAIL)
                  question (%s:8:5):
                    Italy
                  reference:
                    Rome
                  base, goodness 0:
                    Florence
                    · FAIL 0 keyword (line 8): missing "Rome"; the answer is "Florence"
                  trained, goodness 0:
                    Florence
                    · FAIL 0 keyword (line 8): missing "Rome"; the answer is "Florence"
                  It passed in the baseline. If this is meant, accept it with: mvn verify -Dlabstone.update=baseline -Dlabstone.accept="the reason"
                """.formatted(cases.path().resolve("capitals.yaml")));
    }

    @Test
    void an_example_that_now_passes_says_so() {
        record(ITALY_WRONG);
        run(Map.of());
        record("Rome");
        assertThat(run(Map.of()))
                .contains("italy now passes and failed in the baseline")
                .contains("TEST SUCCESSFUL italy")
                .contains("3 unchanged, 1 improved");
    }

    @Test
    void a_regression_cannot_be_hidden_by_leaving_the_trained_model_out() throws IOException {
        record("Rome");
        run(Map.of());
        Path models = cases.path().resolve("models.yaml");
        Files.writeString(models, Files.readString(models).replaceAll("trained: [^\n]*", ""));
        assertThat(run(Map.of()))
                .contains("nobody is held to the baseline, because no model plays trained")
                .contains(
                        "TEST FAILED capitals: no more lost than chance explains AssertionFailedError: the baseline holds"
                                + " the trained model to " + baseline() + ", and nobody plays trained in the lineup")
                .contains("gated: false");
    }

    @Test
    void the_end_is_left_to_the_build_if_it_says_where() throws IOException {
        record("Rome");
        Path closing = folder.resolve("closing.json");
        assertThat(run(Map.of(), "-Dlabstone.closing=" + closing)).doesNotContain("unchanged");
        assertThat(closing).content().contains("\"4 unchanged\"", "\"lineup\" : \"test\"");
        assertThat(run(Map.of(), "-Dlabstone.lineup=nobody", "-Dlabstone.closing=" + closing))
                .contains("TEST FAILED");
        assertThat(closing).content().contains("\"failure\" : ", "nobody");
    }

    @Test
    void an_example_that_is_gone_is_counted() throws IOException {
        record("Rome");
        run(Map.of());
        Path useCase = cases.path().resolve("capitals.yaml");
        Files.writeString(useCase, Files.readString(useCase).replaceAll("(?m)^.*id: nepal.*\n", ""));
        assertThat(run(Map.of())).contains("3 unchanged, 1 removed");
    }

    @Test
    void the_baseline_is_updated_when_told_to() {
        record("Rome");
        run(Map.of());
        record(ITALY_WRONG);
        assertThat(run(Map.of(), "-Dlabstone.update=baseline", "-Dlabstone.accept=it was a test"))
                .contains("TEST ABORTED italy");
        assertThat(run(Map.of())).contains("TEST ABORTED italy");
        assertThat(baseline()).content().contains("{\"reason\":\"it was a test\",\"examples\":[\"italy\"]}");
    }

    @Test
    void a_baseline_that_would_hide_a_loss_is_not_written_without_a_reason() throws IOException {
        record("Rome");
        run(Map.of());
        String before = Files.readString(baseline());
        record(ITALY_WRONG);
        assertThat(run(Map.of(), "-Dlabstone.update=baseline"))
                .contains(
                        "TEST FAILED capitals: no more lost than chance explains AssertionFailedError: the baseline was not"
                                + " written, because it would hide what is lost: italy")
                .contains("-Dlabstone.update=baseline -Dlabstone.accept=\"the reason\"");
        assertThat(baseline()).hasContent(before);
        assertThat(run(Map.of(), "-Dlabstone.accept=why not"))
                .contains("it needs -Dlabstone.update=baseline beside it");
    }

    @Test
    void each_claim_is_a_test_and_only_a_required_one_that_is_refuted_is_red() {
        record("Rome");
        cases.withExamples(
                "claims: [ required: trained better than base, informative: base passes at least 99 %,"
                        + " required: trained passes at least 99 % on asia, informative: llama better than granite ]\n",
                right());
        assertThat(run(Map.of()))
                .contains("  inconclusive whether trained is better than base: 2 of 4 against 2 (McNemar p = 1.000)")
                .contains(
                        "TEST ABORTED capitals: trained better than base TestAbortedException: inconclusive: trained passes 2"
                                + " of 4, base 2 (McNemar p = 1.000); 4 examples are too few to show anything")
                .contains(
                        "TEST ABORTED capitals: base passes at least 99 % TestAbortedException: refuted: base passes 2 of 4")
                .contains(
                        "TEST FAILED capitals: trained passes at least 99 % on asia AssertionFailedError: refuted: trained"
                                + " passes 0 of 2 (binomial p < 0.001)")
                .doesNotContain("llama better than granite")
                .contains("TEST SUCCESSFUL capitals: no more lost than chance explains");
        cases.withLineup("gated: false", "base: { recorded: base }", "trained: { recorded: trained }");
        assertThat(run(Map.of()))
                .contains("TEST ABORTED capitals: trained passes at least 99 % on asia TestAbortedException: refuted")
                .doesNotContain("TEST FAILED");
    }

    @Test
    void what_the_student_has_seen_in_training_counts_in_no_claim_about_it() throws IOException {
        String tower = "the country that is known for the Eiffel tower";
        cases.withExamples(CasesFolder.EXAMPLES.replace("input: France", "input: " + tower));
        record("Rome");
        new TaxonomyFolder(folder.resolve("taxonomy"))
                .with(
                        "compositional_skills/capitals/qna.yaml",
                        TaxonomyFolder.SKILL.replaceFirst("question: .*", "question: Capital of " + tower + "?"));
        assertThat(run(Map.of()))
                .contains("trained is better than base: 3 of 3 against 3")
                .contains("  1 example left out, because the student has seen it: france")
                .contains("left out, because the student may have seen them: france");
        assertThat(reports().get("summary.md"))
                .contains("## Seen in training", "| `france` | leaked |", "1 leaked, 0 similar")
                .contains("trained better than base: inconclusive: trained passes 3 of 4, base 3");
        assertThat(reports().get("run.json")).contains("\"level\" : \"LEAKED\"");
    }

    /** Examples whose answers in Asia are never right. */
    private static String right() {
        return CasesFolder.EXAMPLES
                .replace(
                        "reference: Tokyo, checks: [ { keyword: \"{{reference}}\" } ]",
                        "reference: Kyoto, checks: [ { keyword: Kyoto } ]")
                .replace(
                        "reference: Kathmandu, checks: [ { keyword:" + " \"{{reference}}\" } ]",
                        "reference: Pokhara, checks: [ { keyword: Pokhara } ]");
    }

    @Test
    void a_missing_recording_is_broken_and_not_wrong() {
        record("Rome");
        run(Map.of());
        cases.withExamples(CasesFolder.EXAMPLES.replace("input: Nepal", "input: \"Nepal, please\""));
        assertThat(run(Map.of()))
                .contains("TEST FAILED nepal BrokenExampleException: broken: nepal (base ERROR, trained ERROR)")
                .contains("this request stands in no line of", "-Dlabstone.record=true");
    }

    @Test
    void a_use_case_that_does_not_exist_is_red_with_those_that_do() {
        record("Rome");
        assertThat(run(Map.of(), "-Dlabstone.useCase=capital"))
                .contains("TEST FAILED answers(EvaluatedExample)")
                .contains("-Dlabstone.useCase=capital matches no use case; " + cases.path() + " has capitals");
    }

    @Test
    void a_lineup_that_does_not_exist_is_red_with_those_that_do() {
        record("Rome");
        assertThat(run(Map.of(), "-Dlabstone.lineup=tset"))
                .contains("there is no lineup \"tset\"", "it has test", "did you mean \"test\"?");
    }

    @Test
    void everything_wrong_with_all_use_cases_is_told_at_once() {
        record("Rome");
        cases.withExamples(
                CasesFolder.EXAMPLES.replace("id: italy", "id: Italy").replace("group: asia", "group: africa"));
        cases.write("other.yaml", "use_case: other\n");
        assertThat(run(Map.of()))
                .contains("4 problems in " + cases.path().resolve("capitals.yaml"))
                .contains("unknown group \"africa\"")
                .contains("problems in " + cases.path().resolve("other.yaml"))
                .contains("\"examples\" is missing");
    }

    @Test
    void a_use_case_with_one_recorded_comparison_replays_with_the_lineup_of_both() {
        record("Rome");
        cases.withLineup(
                "base: { recorded: base }",
                "trained: { recorded: trained }",
                "granite: { recorded: granite }",
                "llama: { recorded: llama }");
        assertThat(run(Map.of()))
                .contains("4 unchanged", "granite is left out: nothing is recorded of it yet")
                .doesNotContain("TEST FAILED", "(base");
        assertThat(folder.resolve("reports/capitals/test/instructlab_results.csv"))
                .exists();
    }

    @Test
    void a_wrong_answer_of_a_model_that_nothing_is_demanded_of_is_yellow() {
        record(ITALY_WRONG);
        cases.withLineup("base: { recorded: base }");
        assertThat(run(Map.of()))
                .contains("TEST SUCCESSFUL france")
                .contains("TEST ABORTED italy TestAbortedException: not gated: italy (base FAIL)");
    }

    @Test
    void a_lineup_that_is_not_gated_needs_no_baseline_and_writes_none_even_when_told_to() throws IOException {
        record(ITALY_WRONG);
        cases.withLineup("gated: false", "base: { recorded: base }", "trained: { recorded: trained }");
        assertThat(run(Map.of("CI", "true"), "-Dlabstone.update=baseline"))
                .contains("TEST SUCCESSFUL france")
                .contains("TEST ABORTED italy TestAbortedException: not gated: italy (base FAIL, trained FAIL)")
                .contains("  4 not gated")
                .contains("the baseline " + baseline() + " was not written, because the lineup \"test\" is not gated");
        assertThat(baseline()).doesNotExist();
        assertThat(reports().get("summary.md")).doesNotContain("baseline");
    }

    @Test
    void what_training_is_to_mend_makes_no_example_of_an_ungated_lineup_yellow() throws IOException {
        record("Rome");
        Path recordings = cases.path().resolve("capitals/recordings");
        Files.copy(recordings.resolve("trained.jsonl"), recordings.resolve("right.jsonl"));
        record(ITALY_WRONG);
        cases.withLineup("gated: false", "base: { recorded: base }", "trained: { recorded: right }");
        assertThat(run(Map.of())).contains("TEST SUCCESSFUL italy").doesNotContain("TEST ABORTED italy");
    }

    @Test
    void a_reference_that_fails_its_own_checks_is_told_before_anything_is_asked() {
        record("Rome");
        cases.withExamples(CasesFolder.EXAMPLES.replace(
                "reference: Rome, checks: [ { keyword: \"{{reference}}\"",
                "reference: Rome, checks: [ { keyword: Roma"));
        assertThat(run(Map.of()))
                .contains("the reference of \"italy\" does not pass the checks of its own example")
                .doesNotContain("TEST SUCCESSFUL");
    }

    @Test
    void a_test_that_forgets_to_verify_is_verified_all_the_same() {
        record(ITALY_WRONG);
        assertThat(run(Map.of(), List.of(), "forget"))
                .contains("SEEN italy", "TEST ABORTED italy TestAbortedException: known failure: italy");
    }

    @Test
    void a_setting_that_does_not_exist_is_red_with_the_one_that_is_meant() {
        record("Rome");
        assertThat(run(Map.of(), "-Dlabstone.usecase=capitals"))
                .contains("there is no setting -Dlabstone.usecase", "did you mean \"labstone.useCase\"?")
                .doesNotContain("TEST SUCCESSFUL");
    }

    @Test
    void a_use_case_that_would_be_passed_over_is_red() {
        record("Rome");
        cases.write("other.yml", "use_case: other\n");
        assertThat(run(Map.of())).contains("other.yml would be passed over; a use case ends in .yaml");
    }

    @Test
    void a_folder_that_cannot_be_written_is_red() throws IOException {
        record("Rome");
        Files.writeString(folder.resolve("reports"), "a file where the folder should be");
        assertThat(run(Map.of())).contains("TEST FAILED answers(EvaluatedExample)", "could not read or write");
    }

    @Test
    void a_replay_gives_the_same_bytes_in_another_time_zone_and_locale() throws IOException {
        record(ITALY_WRONG);
        run(Map.of(), "-Duser.timezone=UTC", "-Duser.language=en");
        Map<String, String> here = reports();
        run(Map.of(), "-Duser.timezone=Pacific/Kiritimati", "-Duser.language=tr", "-Duser.country=TR");
        assertThat(reports()).isEqualTo(here);
        assertThat(here).containsKeys("instructlab_results.csv", "run.json", "summary.md", "deliverables/capitals.zip");
    }

    /** Returns what stands in each file of the reports; of what is no text its digest. */
    private Map<String, String> reports() throws IOException {
        Map<String, String> reports = new TreeMap<>();
        for (var file : Folders.files(folder.resolve("reports/capitals/test")).entrySet()) {
            boolean zip = file.getKey().endsWith(".zip") || file.getKey().endsWith(".docx");
            reports.put(
                    file.getKey(),
                    zip ? Digests.sha256(Files.readAllBytes(file.getValue())) : Jvm.read(file.getValue()));
        }
        return reports;
    }

    private Path baseline() {
        return cases.path().resolve("capitals/baseline.json");
    }

    /** Records both roles from a server that gives this answer about Italy and right ones else. */
    private void record(String italy) {
        try (ModelServer server = ModelServer.start(
                "m", question -> question.contains("Italy") ? italy : CasesFolder.rightAnswer(question))) {
            cases.withLineup("base: " + server.binding(), "trained: " + server.binding());
            Path recorder = folder.resolve("recorder");
            Run run = new Evaluation(
                            cases.useCase(), cases.lineup(), Checks.load(), recorder, true, new RunListener() {})
                    .run();
            RunFolder.end(recorder, run);
        }
        cases.withLineup("base: { recorded: base }", "trained: { recorded: trained }");
    }

    private String run(Map<String, String> environment, String... options) {
        return run(environment, List.of(options));
    }

    private String run(Map<String, String> environment, List<String> options, String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "-Dlabstone.cases=" + cases.path(),
                "-Dlabstone.reports=" + folder.resolve("reports"),
                "-Dlabstone.lineup=test",
                "-Dallure.results.directory=" + folder.resolve("allure-results")));
        all.addAll(options);
        Path output = folder.resolve("output.txt");
        Process process = Jvm.start(SuiteMain.class, all, environment, output, arguments);
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Jvm.read(output);
    }
}
