package dev.labstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.check.Checks;
import dev.labstone.evaluation.Evaluation;
import dev.labstone.evaluation.Run;
import dev.labstone.evaluation.RunListener;
import dev.labstone.files.Json;
import dev.labstone.gate.Gate;
import dev.labstone.judge.calibration.Label;
import dev.labstone.judge.calibration.LabelsReader;
import dev.labstone.report.prose.Prose;
import dev.labstone.report.review.Reviews;
import dev.labstone.testing.CasesFolder;
import dev.labstone.testing.ModelServer;
import dev.labstone.usecase.UseCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the files of a run say about its judge, from the question to the report. */
class JudgedRunTest {

    private static final String USE_CASE = """
            use_case: capitals
            title: Capitals
            prompt: { user: "Capital of {{input}}?" }
            rubrics:
              polite:
                criterion: Is the answer polite?
                levels: { rude: { score: 0, means: it is rude }, polite: { score: 1, means: it is polite } }
            judging: { bar: { labels: LABELS, traps: 0, kappa: 0, consistency: 0 } }
            groups:
              all:
                leaf: none
                checks: [ { keyword: "{{reference}}" }, { rubric: polite, weight: 0 } ]
                pairwise: { name: better, criterion: The shorter one is better. }
            examples:
              - { id: france, group: all, input: France, reference: Paris }
              - { id: italy, group: all, input: Italy, reference: Rome }
            """;
    private static final String LABELS = """
            criterion,example,answer,label,comment
            rubric polite,france,"It is Paris, please.",polite,
            rubric polite,italy,Rome. Go away.,rude,"so it is
            """.stripTrailing() + "\"\n";

    @TempDir
    Path folder;

    private ModelServer base;
    private ModelServer trained;
    private ModelServer judge;

    @BeforeEach
    void serve() {
        base = ModelServer.start("base", question -> "It is " + CasesFolder.rightAnswer(question) + ", please.");
        trained = ModelServer.start("trained", question -> "=" + CasesFolder.rightAnswer(question) + ". Go away.");
        judge = ModelServer.start("judge", JudgedRunTest::grade);
    }

    @AfterEach
    void stop() {
        List.of(base, trained, judge).forEach(ModelServer::close);
    }

    /** Knows politeness by one word, and prefers whatever stands first. */
    private static String grade(String prompt) {
        String verdict = prompt.contains("ANSWER B") ? "A" : prompt.contains("please") ? "polite" : "rude";
        return "{\"reason\": \"One word <b>says</b> it.\", \"verdict\": \"" + verdict + "\"}";
    }

    @Test
    void the_summary_says_what_the_judge_has_shown_and_that_its_verdicts_count() throws IOException {
        String summary = Files.readString(run(2).resolve(RunFiles.SUMMARY));
        assertThat(summary)
                .contains("## Judges", "### judge: judge")
                .contains("| rubric polite | 2 of 2 (95 %: 0.34 to 1.00) | 1.00 | ")
                .contains("| people said, by rubric polite | judge: rude | judge: polite |")
                .contains("| rude | 1 | 0 |", "| polite | 0 | 1 |");
    }

    @Test
    void the_summary_says_why_verdicts_do_not_count_and_what_to_do() throws IOException {
        String summary = Files.readString(run(3).resolve(RunFiles.SUMMARY));
        assertThat(summary)
                .contains(
                        "its verdicts by rubric polite do not count, because people have labelled only 2 answers of the 3"
                                + " needed; label more answers in `labels-to-fill.csv`")
                .contains("traps it fell into by rubric polite: terse, right (\"no verdict\" instead of \"right\")");
    }

    @Test
    void pairs_whose_verdict_goes_by_the_order_are_ties() throws IOException {
        Path files = run(0);
        assertThat(Files.readString(files.resolve(RunFiles.SUMMARY)))
                .contains("| base and trained | pairwise better | 0 | 0 | 2 | 0 |")
                .contains("| 0 of 10 (95 %: 0.00 to 0.28) | 0 of 12 (95 %: 0.00 to 0.24) |");
        JsonNode preference = json(files).at("/examples/0/preferences/0");
        assertThat(preference.path("winner").textValue()).isEqualTo("TIE");
        assertThat(preference.path("reason").textValue()).contains("goes by the order");
        assertThat(preference.path("opinions")).hasSize(2);
    }

    @Test
    void run_json_holds_what_was_asked_and_replied_word_for_word() throws IOException {
        JsonNode json = json(run(2));
        JsonNode check = json.at("/examples/0/results/base/checks/1");
        assertThat(check.path("check").textValue()).isEqualTo("rubric polite");
        assertThat(check.path("outcome").textValue()).isEqualTo("PASS");
        assertThat(check.path("reason").textValue()).isEqualTo("\"polite\": One word <b>says</b> it.");
        JsonNode opinion = check.path("opinions").path(0);
        assertThat(opinion.path("instructions").textValue()).startsWith("grade-1 (");
        assertThat(opinion.at("/replies/0/text").textValue()).isEqualTo(grade("please"));
        assertThat(opinion.at("/replies/0/sent/prompt").textValue()).contains("It is Paris, please.");
        assertThat(json.at("/judging/judges/0/calibrations/0/counts").booleanValue())
                .isTrue();
        assertThat(json.at("/judging/judges/0/calibrations/0/kappa").decimalValue())
                .isEqualByComparingTo("1");
    }

    @Test
    void the_sheet_for_people_keeps_their_labels_adds_new_answers_and_hides_what_the_judge_said() throws IOException {
        Path sheet = run(2).resolve(RunFiles.LABELS);
        List<Label> labels = LabelsReader.read(sheet);
        assertThat(labels).extracting(Label::label).containsExactly("polite", "rude");
        assertThat(labels.get(1).comment()).isEqualTo("so it is");
        assertThat(Files.readString(sheet))
                .startsWith("criterion,example,answer,other,allowed,label,comment\r\n")
                .contains("rubric polite,france,'=Paris. Go away.,,rude or polite,,\r\n")
                .contains(
                        "pairwise better,france,\"It is Paris, please.\",'=Paris. Go away.,first or tie or second,,\r\n")
                .doesNotContain("One word");
    }

    private Path run(int labels) {
        CasesFolder cases = new CasesFolder(folder.resolve("cases"))
                .write("capitals.yaml", USE_CASE.replace("LABELS", Integer.toString(labels)))
                .write("capitals/labels.csv", LABELS)
                .withLineup("base: " + base.binding(), "trained: " + trained.binding(), "judge: " + judge.binding());
        UseCase useCase = cases.useCase();
        Path files = folder.resolve("reports");
        Run run = new Evaluation(useCase, cases.lineup(), Checks.load(), files, false, new RunListener() {}).run();
        RunFiles.write(Gate.open(run), Reviews.NONE, Prose.none(Path.of("summary.yaml")), files);
        return files;
    }

    private static JsonNode json(Path files) throws IOException {
        return Json.MAPPER.readTree(Files.readString(files.resolve(RunFiles.RUN)));
    }
}
