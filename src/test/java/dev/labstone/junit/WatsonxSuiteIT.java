package dev.labstone.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.testing.CasesFolder;
import dev.labstone.testing.Jvm;
import dev.labstone.testing.SuiteMain;
import dev.labstone.testing.WatsonxDouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs whole suites with the lineup {@code watsonx} as it ships. */
@Tag("whole")
class WatsonxSuiteIT {

    private static final List<String> NAMES = List.of(
            "WATSONX_URL",
            "WATSONX_APIKEY",
            "WATSONX_USERNAME",
            "WATSONX_PASSWORD",
            "WATSONX_PROJECT_ID",
            "WATSONX_SPACE_ID");

    @TempDir
    Path folder;

    @AutoClose
    private final WatsonxDouble service = WatsonxDouble.start(WatsonxSuiteIT::answer);

    @BeforeEach
    void takeTheShippedLineup() throws IOException {
        new CasesFolder(folder.resolve("cases"))
                .withExamples()
                .write("models.yaml", Files.readString(Path.of("cases", "models.yaml")));
    }

    @Test
    void without_credentials_it_says_which_variables_to_set_and_where_to_get_them() {
        assertThat(run(Map.of()))
                .contains(
                        "TEST FAILED answers(EvaluatedExample) ModelException: watsonx.ai is not asked, because these"
                                + " environment variables are not set:",
                        "export WATSONX_URL=…   # the address of your region, such as https://us-south.ml.cloud.ibm.com",
                        "export WATSONX_PROJECT_ID=…   # the id of your project: Manage > General",
                        "export WATSONX_APIKEY=…   # an API key of yours: Create at https://cloud.ibm.com/iam/apikeys")
                .doesNotContain("TEST SUCCESSFUL", "\tat ");
    }

    @Test
    void a_cluster_that_serves_both_models_gives_the_first_comparison() throws IOException {
        service.offers("ibm/granite-13b-chat-v2", "text_generation");
        service.offers("meta-llama/llama-3-8b-instruct", "text_generation");
        assertThat(run(cluster())).contains("TEST SUCCESSFUL france").doesNotContain("TEST FAILED", "canary");
        Path reports = folder.resolve("reports/capitals/watsonx");
        assertThat(reports.resolve("initial_results.csv"))
                .content()
                .startsWith("input_example,prompt_granite,result_granite,result_granite_goodness,")
                .contains(
                        "\"<|system|>\nAnswer with one word.\n<|user|>\nCapital of France?\n<|assistant|>\n\",Paris,1,")
                .contains(
                        "<|begin_of_text|><|start_header_id|>system<|end_header_id|>\n\nAnswer with one word.<|eot_id|>");
        assertThat(reports.resolve("run.json"))
                .content()
                .contains("api_legacy: This API is legacy.", "***cdef")
                .doesNotContain(WatsonxDouble.PROJECT, "canary");
        assertThat(service.logins()).isEqualTo(2);
    }

    @Test
    void a_withdrawn_model_is_broken_and_not_wrong_and_its_successor_is_named() {
        service.offers("ibm/granite-3-3-8b-instruct", "text_generation", "text_chat");
        assertThat(run(cluster()))
                .contains(
                        "ibm/granite-13b-chat-v2 was withdrawn from IBM's cloud early in 2025",
                        "in its place ibm/granite-3-3-8b-instruct is offered");
        assertThat(service.asked()).isEmpty();
    }

    private Map<String, String> cluster() {
        return Map.of(
                "WATSONX_URL", service.url(),
                "WATSONX_USERNAME", WatsonxDouble.USER,
                "WATSONX_PASSWORD", WatsonxDouble.KEY,
                "WATSONX_PROJECT_ID", WatsonxDouble.PROJECT);
    }

    private static String answer(String input) {
        return CasesFolder.rightAnswer(input.replaceFirst("(?s).*(Capital of \\w+\\?).*", "$1"));
    }

    private String run(Map<String, String> variables) {
        Map<String, String> environment = new HashMap<>();
        NAMES.forEach(name -> environment.put(name, ""));
        environment.putAll(variables);
        Path output = folder.resolve("output.txt");
        List<String> options = List.of(
                "-Dlabstone.cases=" + folder.resolve("cases"),
                "-Dlabstone.reports=" + folder.resolve("reports"),
                "-Dlabstone.lineup=watsonx",
                "-Dallure.results.directory=" + folder.resolve("allure-results"));
        Process process = Jvm.start(SuiteMain.class, options, environment, output);
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Jvm.read(output);
    }
}
