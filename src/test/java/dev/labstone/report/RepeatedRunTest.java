package dev.labstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.check.Checks;
import dev.labstone.evaluation.Evaluation;
import dev.labstone.evaluation.Run;
import dev.labstone.evaluation.RunListener;
import dev.labstone.files.Json;
import dev.labstone.gate.Gate;
import dev.labstone.report.prose.Prose;
import dev.labstone.report.review.Reviews;
import dev.labstone.testing.CasesFolder;
import dev.labstone.testing.ModelServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model that knows France and guesses at Italy, asked four times each. */
class RepeatedRunTest {

    @TempDir
    Path folder;

    private Path reports;

    @BeforeEach
    void evaluate() {
        reports = folder.resolve("run");
        CasesFolder cases = new CasesFolder(folder.resolve("cases"))
                .write(
                        CasesFolder.USE_CASE + ".yaml",
                        """
                use_case: capitals
                title: Capitals
                prompt: { user: "Capital of {{input}}?" }
                decoding: { strategy: sample, temperature: 0.7 }
                samples: 4
                groups: { europe: {} }
                examples:
                """ + CasesFolder.example("france", "europe", "France", "Paris")
                                + CasesFolder.example("italy", "europe", "Italy", "Rome"));
        try (ModelServer base = ModelServer.start("base", RepeatedRunTest::answer)) {
            cases.withLineup("base: " + base.binding());
            Run run = new Evaluation(
                            cases.useCase(), cases.lineup(), Checks.load(), reports, false, new RunListener() {})
                    .run();
            RunFiles.write(Gate.of(run, Optional.empty()), Reviews.NONE, Prose.none(Path.of("summary.yaml")), reports);
        }
    }

    private static String answer(String question, int seed) {
        return question.contains("France") ? "Paris" : seed < 45 ? "Rome" : "Milan";
    }

    @Test
    void the_summary_counts_each_example_once_and_names_the_flaky_ones() throws IOException {
        assertThat(reports.resolve("summary.md"))
                .content()
                .contains("| europe | 2 | 2 of 2 | 0.875 |")
                .contains("| base | 2 | 8 | 0.88 | 0.50 | 1: `italy` |")
                .contains("seed 42, stop none, 4 samples, each with the next seed.");
    }

    @Test
    void run_json_holds_every_sample() throws IOException {
        JsonNode italy = Json.MAPPER
                .readTree(Files.readString(reports.resolve("run.json")))
                .at("/examples/1");
        assertThat(italy.path("samples").intValue()).isEqualTo(4);
        assertThat(italy.at("/results/base/outcome").asText()).isEqualTo("PASS");
        assertThat(italy.at("/results/base/samples")).hasSize(4);
        assertThat(italy.at("/results/base/samples/3/answer/text").asText()).isEqualTo("Milan");
        assertThat(italy.at("/results/base/samples/3/outcome").asText()).isEqualTo("FAIL");
    }
}
