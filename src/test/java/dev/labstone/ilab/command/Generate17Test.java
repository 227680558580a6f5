package dev.labstone.ilab.command;

import static dev.labstone.ilab.command.Tuning17.CARDS;
import static dev.labstone.ilab.command.Tuning17.NAMES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.labstone.ilab.plan.ChatTemplate;
import dev.labstone.ilab.plan.Plan;
import dev.labstone.ilab.process.CommandFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Diff and generate of {@code ilab} 0.17. */
class Generate17Test {

    @TempDir
    Path folder;

    private Tuning17 tuning;

    @BeforeEach
    void install() throws IOException {
        tuning = new Tuning17(folder);
    }

    @Test
    void looks_at_every_leaf_but_knowledge_that_is_too_new() {
        assertThat(tuning.linux().diff(tuning.workspace("diff"), tuning.plan(), tuning.taxonomy()))
                .containsExactly(CARDS, NAMES);
    }

    @ParameterizedTest
    @CsvSource({"nothing, looked at [] and not at", "invalid, cards/qna.yaml:1:1: "})
    void a_taxonomy_that_was_not_found_valid_fails(String trap, String said) throws IOException {
        tuning.ilab.set("diff", trap);
        assertThatThrownBy(() -> tuning.linux().diff(tuning.workspace("diff"), tuning.plan(), tuning.taxonomy()))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining(said);
    }

    @Test
    void an_init_that_wrote_nothing_fails() throws IOException {
        tuning.ilab.set("init", "nothing");
        assertThatThrownBy(this::generate).hasMessageContaining("`ilab init` wrote no config.yaml (exit code 0)");
    }

    @Test
    void generates_with_the_prompt_and_reads_back_what_came_of_it() throws IOException {
        Workspace workspace = tuning.workspace("generate");
        GeneratedData data = tuning.linux().generate(workspace, tuning.plan(), tuning.taxonomy());
        assertThat(data.leaves()).isEqualTo(Map.of(CARDS, 2, NAMES, 2));
        assertThat(data.seeds()).isEqualTo(Map.of(CARDS, 5, NAMES, 5));
        assertThat(data.discarded()).isEqualTo(2);
        assertThat(data.tagged()).isEqualTo(1);
        assertThat(data.system()).contains("You are a double.");
        assertThat(data.samples().get(0).user()).isEqualTo("Write one more\nA note");
        assertThat(workspace.out().resolve(data.train())).exists();
        assertThat(workspace.out().resolve(data.test())).exists();
    }

    @Test
    void the_configuration_names_the_teacher_its_context_and_a_port_where_nobody_answers() throws IOException {
        generate();
        String config = Files.readString(folder.resolve("generate/work/run/config.yaml"));
        assertThat(config)
                .contains("max_ctx_size: 1024")
                .contains("model_path: '" + folder.resolve("teacher.gguf"))
                .contains("host_port: 127.0.0.1:")
                .doesNotContain("8000");
        assertThat(tuning.call("generate").option("--rouge-threshold")).isEqualTo("1");
        assertThat(tuning.call("generate").option("--server-ctx-size")).isEqualTo("4096");
        assertThat(tuning.call("generate").environment()).containsEntry("PYTHONUNBUFFERED", "1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "nothing; exit code 1): Nothing to generate. Exiting.",
                "no server; the teacher was not loaded after the five seconds",
                "other model; Model a.gguf is not served by the server. These are the served models ['b.gguf']",
                "no file; ended without an error and wrote no train_* file",
                "empty; generated nothing: ",
                "half; no JSON object, so the file was not written to its end",
                "short; wrote 3 samples to train_teacher_2026-11-23T13_08_13.jsonl and 4 to generated_"
            })
    void success_is_what_the_files_say(String trap, String said) throws IOException {
        tuning.ilab.set("generate", trap);
        assertThatThrownBy(this::generate)
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining(said);
    }

    @Test
    void a_teacher_of_whom_all_is_thrown_away_is_not_waited_for_although_it_talks() throws IOException {
        tuning.ilab.set("generate", "discards");
        assertThatThrownBy(() -> generate(tuning.plan(4, Duration.ofSeconds(8))))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("got no further than 1 of 4 instructions")
                .hasMessageContaining("because it didn't match expected format, 1 because it wrong number of words");
    }

    @Test
    void a_teacher_who_only_copies_is_told_as_such() {
        assertThat(Discarded17.say(folder)).contains("so all were too similar to the seed examples");
    }

    @Test
    void only_another_instruction_counts_once_they_are_counted() {
        InstructionWatch watch = new InstructionWatch();
        assertThat(List.of(
                        "Generating synthetic data",
                        "  0%|          | 0/4 [00:00<?, ?it/s]",
                        "INFO Selected taxonomy path",
                        "  0%|          | 0/4 [00:09<?, ?it/s]",
                        " 25%|##5       | 1/4 [00:09<?, ?it/s]",
                        " 25%|##5       | 1/4 [00:10<?, ?it/s]"))
                .filteredOn(watch)
                .containsExactly(
                        "Generating synthetic data",
                        "  0%|          | 0/4 [00:00<?, ?it/s]",
                        " 25%|##5       | 1/4 [00:09<?, ?it/s]");
    }

    @Test
    void a_teacher_elsewhere_is_asked_under_its_name_and_a_family_that_is_known() throws IOException {
        generate(planWith(tuning.plan(), "http://127.0.0.1:9/v1", Optional.empty()));
        assertThat(tuning.words("generate"))
                .containsSequence("--endpoint-url", "http://127.0.0.1:9/v1")
                .containsSequence("--model-family", "merlinite");
        assertThat(tuning.call("init").option("--model-path")).isEqualTo("merlinite");
    }

    @Test
    void the_key_of_a_teacher_elsewhere_stands_in_no_command() throws IOException {
        generate(planWith(tuning.plan(), "http://127.0.0.1:9/v1", Optional.of("PATH")));
        assertThat(tuning.ilab.verbs()).startsWith("init").last().asString().contains("ilab_with_key.py PATH generate");
        assertThat(tuning.ilab.calls()).noneMatch(call -> call.words().contains("--api-key"));
    }

    @Test
    void the_key_of_a_teacher_elsewhere_is_handed_on_whatever_its_name() throws IOException {
        Plan plan = planWith(tuning.plan(), "http://127.0.0.1:9/v1", Optional.of("API_KEY"));
        assertThat(Teacher17.command(tuning.workspace("generate"), plan.teacher(), List.of("generate"))
                        .handedOn())
                .containsExactly("API_KEY");
    }

    private Plan planWith(Plan plan, String address, Optional<String> key) {
        return tuning.plan(
                tuning.teacherAt(address, key), plan.generate(), plan.train(), new ChatTemplate.OfInstructLab());
    }

    private GeneratedData generate() {
        return generate(tuning.plan());
    }

    private GeneratedData generate(Plan plan) {
        return tuning.linux().generate(tuning.workspace("generate"), plan, tuning.taxonomy());
    }
}
