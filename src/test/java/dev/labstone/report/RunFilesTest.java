package dev.labstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.evaluation.Run;
import dev.labstone.files.Json;
import dev.labstone.gate.Gate;
import dev.labstone.gate.baseline.Baseline;
import dev.labstone.report.prose.Prose;
import dev.labstone.report.review.Reviews;
import dev.labstone.testing.CasesFolder;
import dev.labstone.testing.Runs;
import dev.labstone.usecase.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFilesTest {

    private static final List<Role> PAIR = List.of(Role.BASE, Role.TRAINED);

    @TempDir
    Path folder;

    @Test
    void the_summary_counts_passes_and_goodness_by_group_and_names_the_flips() throws IOException {
        String summary = summary(Runs.of(
                useCase(), PAIR, (role, example) -> role == Role.TRAINED ? example.reference() : "It is Rome."));
        assertThat(summary)
                .contains("| Europe | 2 | 1 of 2 | 0.500 | 2 of 2 | 1.000 |")
                .contains("| Asia | 2 | 0 of 2 | 0.000 | 2 of 2 | 1.000 |")
                .contains("| **all** | 4 | 1 of 4 | 0.250 | 4 of 4 | 1.000 |")
                .contains("right only by trained: 3 (`france`, `japan`, `nepal`)")
                .contains("right only by base: none");
    }

    @Test
    void the_summary_counts_what_is_left_out_beside_the_figures() throws IOException {
        String summary = summary(Runs.of(
                useCase(),
                PAIR,
                (role, example) -> example.id().equals("italy") && role == Role.BASE ? null : "Paris"));
        assertThat(summary).contains("| Europe | 2 | 1 of 1 (1 left out) | 1.000 | 1 of 2 | 0.500 |");
    }

    @Test
    void the_summary_says_which_comparison_is_not_there_and_why() throws IOException {
        String summary = summary(Runs.of(useCase(), PAIR, (role, example) -> "Paris"));
        assertThat(summary)
                .contains("The lineup `test` does not bind both roles, so there is no `initial_results.csv`.");
    }

    @Test
    void the_summary_names_the_models_and_every_decoding_parameter() throws IOException {
        String summary = summary(Runs.of(useCase(), PAIR, (role, example) -> "Paris"));
        assertThat(summary)
                .contains("| base | Small base | llama-cpp | base.gguf | F16 | `0123456789ab…` | 0 |")
                .contains("greedy decoding, max_tokens 16, temperature 0, top_p 1, top_k 0, min_p 0, repeat_penalty 1,"
                        + " seed 42, stop none.");
    }

    @Test
    void run_json_holds_the_raw_answers_and_the_state_of_each_example() throws IOException {
        Run run = Runs.of(useCase(), PAIR, (role, example) -> "=Paris <b>");
        JsonNode json = json(Gate.of(run, Optional.of(Baseline.of(run, Optional.empty()))));
        assertThat(json.path("version").intValue()).isEqualTo(2);
        JsonNode france = json.path("examples").path(0);
        assertThat(france.path("id").asText()).isEqualTo("france");
        assertThat(france.path("state").asText()).isEqualTo("UNCHANGED");
        assertThat(france.at("/results/base/answer/text").asText()).isEqualTo("=Paris <b>");
        assertThat(france.at("/results/base/checks/0/outcome").asText()).isEqualTo("PASS");
        assertThat(json.path("examples").path(1).path("state").asText()).isEqualTo("KNOWN_FAILURE");
    }

    @Test
    void run_json_holds_the_members_of_a_set() throws IOException {
        Run run = Runs.of(withSet(), PAIR, (role, example) -> "Paris");
        JsonNode result = json(Gate.of(run, Optional.empty())).at("/examples/0/results/base");
        JsonNode set = result.at("/checks/0");
        assertThat(set.path("check").asText()).isEqualTo("not any");
        assertThat(set.path("outcome").asText()).isEqualTo("FAIL");
        assertThat(set.has("threshold")).isFalse();
        assertThat(set.at("/members/0/check").asText()).isEqualTo("keyword");
        assertThat(set.at("/members/0/threshold").intValue()).isEqualTo(1);
        assertThat(set.at("/members/1/outcome").asText()).isEqualTo("FAIL");
        assertThat(set.at("/members/0").has("members")).isFalse();
    }

    @Test
    void members_of_a_set_stand_indented_below_it() {
        Run run = Runs.of(withSet(), PAIR, (role, example) -> "Paris");
        String told = ResultText.tell(
                run.results().get(0),
                Gate.of(run, Optional.empty()).state(run.results().get(0)),
                "");
        assertThat(told)
                .contains("    · FAIL 0 not any (line 7): it must not, but it does: keyword passed\n"
                        + "    ·   PASS 1 keyword (line 7): found \"paris\"\n"
                        + "    ·   FAIL 0 exact (line 7): ");
    }

    private dev.labstone.usecase.UseCase withSet() {
        String example = CasesFolder.example("france", "europe", "France", "Rome")
                .replace("{ keyword: \"{{reference}}\" }", "not: { any: [ keyword: Paris, exact: Rom ] }");
        return new CasesFolder(folder.resolve("cases"))
                .withExamples(example + CasesFolder.example("japan", "asia", "Japan", "Tokyo"))
                .useCase();
    }

    @Test
    void run_json_tells_a_missing_answer_and_gives_it_no_score() throws IOException {
        Run run = Runs.of(useCase(), PAIR, (role, example) -> null);
        JsonNode result = json(Gate.of(run, Optional.empty())).at("/examples/0/results/base");
        assertThat(result.path("outcome").asText()).isEqualTo("ERROR");
        assertThat(result.has("goodness")).isFalse();
        assertThat(result.at("/noAnswer/reason").asText()).isEqualTo("nobody listens at 127.0.0.1:8081");
    }

    private String summary(Run run) throws IOException {
        RunFiles.write(
                Gate.of(run, Optional.empty()),
                Reviews.NONE,
                Prose.none(Path.of("summary.yaml")),
                folder.resolve("run"));
        return Files.readString(folder.resolve("run/summary.md"));
    }

    private JsonNode json(Gate gate) throws IOException {
        RunFiles.write(gate, Reviews.NONE, Prose.none(Path.of("summary.yaml")), folder.resolve("run"));
        return Json.MAPPER.readTree(Files.readString(folder.resolve("run/run.json")));
    }

    private dev.labstone.usecase.UseCase useCase() {
        return new CasesFolder(folder.resolve("cases")).withExamples().useCase();
    }
}
