package dev.labstone.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.testing.CasesFolder;
import dev.labstone.testing.GitFolder;
import dev.labstone.testing.Jvm;
import dev.labstone.testing.Processes;
import dev.labstone.testing.SuiteMain;
import dev.labstone.testing.TaxonomyFolder;
import dev.labstone.testing.ilab.IlabDouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs whole suites that tune their student with a double of {@code ilab}. */
@Tag("whole")
class TunedSuiteIT {

    private static final String WORDS = "compositional_skills/capitals";
    private static final List<String> STAGES =
            List.of("taxonomy diff", "data generate", "model train", "model serve", "model serve");

    @TempDir
    Path folder;

    private CasesFolder cases;
    private TaxonomyFolder taxonomy;
    private IlabDouble ilab;

    @BeforeEach
    void write() throws IOException {
        ilab = IlabDouble.install(folder.resolve("venv"), "0.26.1", Map.of("serve.answer", "Paris. "));
        taxonomy = new TaxonomyFolder(folder.resolve("taxonomy")).with(WORDS + "/qna.yaml", TaxonomyFolder.SKILL);
        for (String file : List.of("config.json", "tokenizer.json", "tokenizer_config.json")) {
            model("student/" + file, "{\"model_type\": \"llama\"}");
        }
        model("student/model.safetensors", "weights");
        model("teacher.gguf", "GGUF teacher");
        model("converter/convert_hf_to_gguf.py", "");
        cases = new CasesFolder(folder.resolve("cases")).withExamples().write("models.yaml", """
                        lineups:
                          test:
                            gated: false
                            ilab:
                              teacher: { file: ../models/teacher.gguf }
                              students: { pupil: { directory: ../models/student, template: tokenizer } }
                              train: { pipeline: full, epochs: 1 }
                              convert: { with: llama.cpp, converter: ../models/converter }
                              serve: { ready_seconds: 60 }
                            base: { ilab: student }
                            trained: { ilab: trained }
                        """);
    }

    @Test
    void a_first_run_goes_through_all_stages_and_a_second_one_through_none() throws IOException {
        String first = run();
        assertThat(first).contains("TEST SUCCESSFUL france", "generate took", "train took", "4 questions asked");
        assertThat(stages()).containsExactlyElementsOf(STAGES);
        String second = run();
        assertThat(second)
                .contains("TEST SUCCESSFUL france", "generate reused, nothing has changed: 4 samples")
                .contains("serve (trained) reused, nothing has changed: 0 questions asked, 4 answers reused");
        assertThat(stages()).as("nothing ran again").hasSameSizeAs(STAGES);
        assertThat(summary())
                .contains(
                        "| generate | reused, nothing has changed |", "| serve (base) | reused, nothing has changed |")
                .contains("tuned by ilab 0.26.1", "What the generated data look like");
        assertThat(csv()).contains("Paris. Capital of France?", "Paris. Capital of Nepal?");
    }

    @Test
    void a_second_use_case_takes_the_same_student_and_forgets_nothing_that_the_first_one_asked() throws IOException {
        cases.write(
                "again.yaml",
                Files.readString(cases.path().resolve("capitals.yaml"))
                        .replace("use_case: capitals", "use_case: again"));
        run();
        List<String> before = stages();
        String output = run("-Dlabstone.fresh=serve");
        assertThat(output)
                .contains(
                        "serve (base) took", "serve (base) reused, nothing has changed: 0 questions asked, 4 answers");
        assertThat(stages()).as("one server for each student").hasSize(before.size() + 2);
        assertThat(summary("again")).containsOnlyOnce("| serve (base) |").containsOnlyOnce("| generate |");
    }

    @Test
    void a_student_may_play_two_roles() throws IOException {
        Path models = cases.path().resolve("models.yaml");
        cases.write("models.yaml", Files.readString(models) + "    granite: { ilab: student }\n");
        assertThat(run())
                .contains("TEST SUCCESSFUL france", "serve (base) took", "4 questions asked, 4 answers reused");
        assertThat(stages()).containsExactlyElementsOf(STAGES);
    }

    @Test
    void a_changed_seed_reruns_what_depends_on_it_and_nothing_else() throws IOException {
        run();
        taxonomy.with(WORDS + "/qna.yaml", TaxonomyFolder.SKILL.replace("It is 3.", "It is three."));
        String output = run();
        assertThat(output)
                .contains("diff took", "generate took", "train took", "convert (trained) took", "serve (trained) took")
                .contains("convert (base) reused", "serve (base) reused");
    }

    @Test
    void a_changed_seed_that_is_changed_back_finds_what_was_made_of_it() throws IOException {
        run();
        taxonomy.with(WORDS + "/qna.yaml", TaxonomyFolder.SKILL.replace("It is 3.", "It is three."));
        run();
        taxonomy.with(WORDS + "/qna.yaml", TaxonomyFolder.SKILL);
        assertThat(run()).contains("train reused", "serve (trained) reused").doesNotContain(" took ");
    }

    @Test
    void what_is_to_be_fresh_runs_again_and_what_gets_the_same_from_it_does_not() throws IOException {
        run();
        assertThat(run("-Dlabstone.fresh=generate"))
                .contains("generate took", "diff reused", "train reused", "serve (trained) reused");
    }

    @Test
    void compared_with_another_commit_a_student_is_trained_on_the_earlier_taxonomy_and_asked_the_same()
            throws IOException {
        GitFolder repository = GitFolder.init(folder);
        repository.write(".gitignore", "/*\n!/cases/\n!/taxonomy/\n");
        taxonomy.with(WORDS + "/attribution.txt", TaxonomyFolder.ATTRIBUTION);
        repository.commit("main");
        repository.git("checkout", "--quiet", "-b", "mine");
        taxonomy.with(WORDS + "/qna.yaml", TaxonomyFolder.SKILL.replace("It is 3.", "It is three."));
        repository.commit("mine");
        String first = run("-Dlabstone.compare=main");
        assertThat(first)
                .contains("a student is trained on the taxonomy of")
                .contains("trained is unchanged on capitals: 1 of 2; unchanged on all other examples");
        assertThat(stages().stream().filter("model train"::equals)).hasSize(2);
        assertThat(Files.readString(folder.resolve("reports/pull-request.md")))
                .contains("Before is a student trained on the taxonomy of that commit (pupil trained")
                .contains("12 answers of models", "stages that ran: diff", "time: ");
        String second = run("-Dlabstone.compare=main");
        assertThat(second).doesNotContain(" took ");
        assertThat(Files.readString(folder.resolve("reports/pull-request.md")))
                .doesNotContain("stages that ran")
                .contains("stages that were reused, because nothing has changed for them: diff");
    }

    @Test
    void what_was_made_and_then_damaged_is_made_again() throws IOException {
        run();
        try (Stream<Path> files = Files.walk(folder.resolve("cache/stages/test/train"))) {
            Files.writeString(
                    files.filter(file -> file.endsWith("pytorch_model.bin"))
                            .findFirst()
                            .orElseThrow(),
                    "half");
        }
        assertThat(run()).contains("generate reused", "train took", "convert (trained) reused");
    }

    @Test
    void a_failing_stage_breaks_the_tests_that_need_it_with_one_cause_and_is_told_in_full_once() throws IOException {
        ilab.set("generate", "fails");
        String output = run();
        assertThat(output)
                .contains("the stage generate failed: ", "to repeat it by hand:", "data generate", "the last lines of")
                .contains("failed to generate data with exception: Failed to start server: no model");
        assertThat(output.lines().filter(line -> line.startsWith("TEST FAILED")))
                .hasSize(4)
                .allSatisfy(line -> assertThat(line).contains("BrokenExampleException"));
        assertThat(output).doesNotContain("\tat ");
        assertThat(stages()).as("the base is asked all the same").endsWith("model serve");
        assertThat(summary()).contains("| generate | **failed** |");
    }

    @Test
    void a_failed_stage_is_tried_again_by_the_next_run() throws IOException {
        ilab.set("train", "fails");
        run();
        ilab.set("train", "");
        assertThat(run()).contains("generate reused", "train took", "TEST SUCCESSFUL france");
    }

    @ParameterizedTest
    @ValueSource(strings = {"generate", "train"})
    void a_run_that_was_killed_in_a_stage_leaves_no_process_and_the_next_one_finishes(String stage) throws Exception {
        ilab.set(stage, "silent");
        Process killed = start(folder.resolve("killed.txt"));
        Processes.await(() -> called(stage));
        killed.destroyForcibly().waitFor();
        ilab.set(stage, "");
        assertThat(run()).contains("TEST SUCCESSFUL france", stage + " took");
        Processes.awaitNone(ilab.command().getParent().toString());
    }

    @Test
    void what_a_killed_run_still_writes_is_no_output_of_the_next_one() throws Exception {
        ilab.set("train", "lingers");
        Process killed = start(folder.resolve("killed.txt"));
        Processes.await(this::isSomethingLeftBehind);
        killed.destroyForcibly().waitFor();
        ilab.set("train", "");
        assertThat(run()).contains("TEST SUCCESSFUL france", "train took");
        Processes.awaitNone(ilab.command().getParent().toString());
        assertThat(isSomethingLeftBehind()).isFalse();
    }

    private boolean isSomethingLeftBehind() {
        try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
            return files.anyMatch(file -> file.endsWith("left-behind.txt"));
        } catch (IOException | UncheckedIOException notYet) {
            return false;
        }
    }

    @Test
    void a_run_that_was_killed_while_asking_leaves_no_server_and_asks_no_answered_question_again() throws Exception {
        ilab.set("serve.hangs", "Japan");
        Process killed = start(folder.resolve("killed.txt"));
        Processes.await(() -> kept().contains("Italy") && journal().contains("Italy"));
        killed.destroyForcibly().waitFor();
        Processes.awaitNone(ilab.command().getParent().toString());
        ilab.set("serve.hangs", "no question says this");
        assertThat(run())
                .contains(
                        "2 of 4 answers stand in the journal",
                        "serve (base) took",
                        "2 questions asked",
                        "TEST SUCCESSFUL france");
    }

    @Test
    void the_users_own_configuration_is_not_touched() throws IOException {
        Path home = Files.createDirectories(folder.resolve("home/.config/instructlab"));
        Files.writeString(home.resolve("config.yaml"), "mine: true\n");
        runWith(Map.of("HOME", folder.resolve("home").toString()));
        try (Stream<Path> files = Files.walk(folder.resolve("home"))) {
            assertThat(files.filter(Files::isRegularFile)).containsExactly(home.resolve("config.yaml"));
        }
        assertThat(home.resolve("config.yaml")).hasContent("mine: true");
    }

    @Test
    void without_ilab_the_cure_is_three_commands() throws IOException {
        String output = runWith(Map.of("PATH", "/usr/bin:/bin"), "-Dlabstone.ilab=");
        assertThat(output).contains("uv venv", "uv pip install", "IlabNotFoundException");
        assertThat(stages()).isEmpty();
    }

    @Test
    void what_is_missing_is_told_before_anything_runs() throws IOException {
        Files.delete(folder.resolve("models/teacher.gguf"));
        assertThat(run()).contains("PreflightException", "teacher.gguf");
        assertThat(stages()).isEmpty();
    }

    private String run(String... options) {
        return runWith(Map.of(), options);
    }

    private String runWith(Map<String, String> environment, String... options) {
        Path output = folder.resolve("output.txt");
        Process process = start(output, environment, options);
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Jvm.read(output);
    }

    private Process start(Path output) {
        return start(output, Map.of());
    }

    private Process start(Path output, Map<String, String> environment, String... options) {
        List<String> all = new ArrayList<>(List.of(
                "-Dlabstone.cases=" + cases.path(),
                "-Dlabstone.reports=" + folder.resolve("reports"),
                "-Dlabstone.cache=" + folder.resolve("cache"),
                "-Dlabstone.ilab=" + ilab.command(),
                "-Dlabstone.lineup=test",
                "-Dallure.results.directory=" + folder.resolve("allure-results")));
        all.addAll(List.of(options));
        return Jvm.start(SuiteMain.class, all, environment, output);
    }

    private List<String> stages() throws IOException {
        return ilab.verbs().stream().filter(STAGES::contains).toList();
    }

    private boolean called(String stage) {
        try {
            return stages().stream().anyMatch(verb -> verb.endsWith(stage));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String kept() {
        try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
            Path file = files.filter(path -> path.toString().endsWith(".jsonl"))
                    .filter(path -> path.toString().contains("serve-base"))
                    .findFirst()
                    .orElse(null);
            return file == null ? "" : Files.readString(file);
        } catch (IOException notYet) {
            return "";
        }
    }

    private String journal() {
        try {
            return Files.readString(folder.resolve("reports/capitals/test/journal.jsonl"));
        } catch (IOException notYet) {
            return "";
        }
    }

    private String summary() throws IOException {
        return summary("capitals");
    }

    private String summary(String useCase) throws IOException {
        return Files.readString(folder.resolve("reports").resolve(useCase).resolve("test/summary.md"));
    }

    private String csv() throws IOException {
        return Files.readString(folder.resolve("reports/capitals/test/instructlab_results.csv"));
    }

    private void model(String name, String text) throws IOException {
        Path file = folder.resolve("models").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
