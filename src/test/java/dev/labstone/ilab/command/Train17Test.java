package dev.labstone.ilab.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.labstone.ilab.command.TrainedStudent.Epoch;
import dev.labstone.ilab.command.TrainedStudent.Form;
import dev.labstone.ilab.plan.ChatTemplate;
import dev.labstone.ilab.plan.Plan;
import dev.labstone.ilab.process.Command;
import dev.labstone.ilab.process.CommandFailedException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Train, convert and serve of {@code ilab} 0.17. */
class Train17Test {

    @TempDir
    Path folder;

    private Tuning17 tuning;

    @BeforeEach
    void install() throws IOException {
        tuning = new Tuning17(folder);
    }

    @Test
    void trains_on_linux() throws IOException {
        TrainedStudent trained = train(tuning.linux(), tuning.plan());
        assertThat(trained.form()).isEqualTo(Form.GGUF);
        assertThat(folder.resolve("train/out").resolve(trained.path())).hasContent("GGUF of training");
        assertThat(trained.epochs()).containsExactly(new Epoch(1, 4, new BigDecimal("6.75")));
        assertThat(tuning.words("train"))
                .containsSequence("--model-name", "student")
                .containsSequence("--device", "cpu")
                .containsSequence("--num-epochs", "1");
        assertThat(tuning.call("train").environment()).containsEntry("OMP_NUM_THREADS", "1");
    }

    @Test
    void is_asked_one_test_only_and_never_by_data_dir_that_older_releases_break_at() throws IOException {
        train(tuning.linux(), tuning.plan());
        Path generated = folder.resolve("train/work/run/generated");
        assertThat(generated.resolve("train_t.jsonl")).hasSameTextualContentAs(folder.resolve("data/train_t.jsonl"));
        assertThat(generated.resolve("test_t.jsonl")).hasContent("{\"user\":\"first\"}");
        assertThat(tuning.words("train")).doesNotContain("--data-dir");
    }

    @Test
    void several_epochs_have_no_loss_of_their_own() throws IOException {
        Plan plan = tuning.plan();
        plan = tuning.plan(
                plan.teacher(),
                plan.generate(),
                tuning.train("simple", 2, Optional.empty(), Duration.ofMinutes(1)),
                new ChatTemplate.OfInstructLab());
        assertThat(train(tuning.linux(), plan).epochs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"nothing, exit code 0", "half, exit code 0", "fails, exit code 1"})
    void success_on_linux_is_a_model(String trap, String said) throws IOException {
        tuning.ilab.set("train", trap);
        assertThatThrownBy(() -> train(tuning.linux(), tuning.plan()))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("trained no model: models/ggml-model-f16.gguf")
                .hasMessageContaining(said);
    }

    @Test
    void a_training_that_met_no_answer_fails_although_it_wrote_a_model() throws IOException {
        tuning.ilab.set("train", "cut");
        assertThatThrownBy(() -> train(tuning.linux(), tuning.plan()))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("learnt nothing: ilab cuts samples after 300 tokens");
    }

    @Test
    void trains_on_a_mac_and_converts_a_copy_because_convert_takes_the_adapters_away() throws IOException {
        TrainedStudent trained = train(tuning.mac(), tuning.plan());
        assertThat(trained)
                .isEqualTo(new TrainedStudent(
                        Form.MLX_ADAPTERS, "student-mlx-q", List.of(new Epoch(1, 20, new BigDecimal("1.500")))));
        assertThat(tuning.words("train"))
                .containsSequence("--model-dir", "student", "--local")
                .containsSequence("--iters", "20");
        Path made = folder.resolve("train/out");
        Path file = tuning.mac().convert(tuning.workspace("convert"), tuning.plan(), made, trained);
        assertThat(file).hasFileName("tiny-student-trained.gguf").hasContent("GGUF of adapters");
        assertThat(made.resolve("student-mlx-q/adapters.npz")).exists();
    }

    @Test
    void success_on_a_mac_is_adapters() throws IOException {
        tuning.ilab.set("train", "nothing");
        assertThatThrownBy(() -> train(tuning.mac(), tuning.plan()))
                .hasMessageContaining("trained nothing: student-mlx-q/adapters.npz is missing (exit code 0)");
    }

    @Test
    void keeps_the_model_that_training_wrote_and_makes_one_of_the_untrained_student_alike() throws IOException {
        TrainedStudent trained = train(tuning.linux(), tuning.plan());
        Path file = tuning.linux()
                .convert(tuning.workspace("convert"), tuning.plan(), folder.resolve("train/out"), trained);
        assertThat(file).hasFileName("tiny-student-trained.gguf").hasContent("GGUF of training");
        Path base = tuning.linux().convertStudent(tuning.workspace("base"), tuning.plan());
        assertThat(base).hasFileName("tiny-student-untrained.gguf").hasContent("GGUF of as-it-is");
        assertThat(tuning.mac().convertStudent(tuning.workspace("mac"), tuning.plan()))
                .hasContent("GGUF of Q4_K_M");
    }

    @ParameterizedTest
    @CsvSource({"fails, could not convert", "nothing, wrote no GGUF file"})
    void success_of_the_converter_is_a_file(String trap, String said) throws IOException {
        tuning.ilab.set("converter", trap);
        assertThatThrownBy(() -> tuning.linux().convertStudent(tuning.workspace("base"), tuning.plan()))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining(said);
    }

    @Test
    void a_file_that_would_end_the_server_fails_before_it_is_served() throws IOException {
        TrainedStudent trained = train(tuning.linux(), tuning.plan());
        tuning.ilab.set("check", "aborts");
        assertThatThrownBy(() -> tuning.linux()
                        .convert(tuning.workspace("convert"), tuning.plan(), folder.resolve("train/out"), trained))
                .hasMessageContaining("exit code 134");
    }

    @Test
    void serves_at_the_port_with_the_template_it_was_trained_with() throws IOException {
        Workspace workspace = tuning.workspace("serve");
        Path model = folder.resolve("granite-mixtral.gguf");
        Command command = tuning.linux().serve(workspace, tuning.plan(), model, 8017);
        assertThat(command.words())
                .containsSequence("serve", "--model-path", model.toString())
                .containsSequence("--model-family", "merlinite")
                .containsSequence("--max-ctx-size", "1024");
        assertThat(command.directory().resolve("config.yaml")).content().contains("host_port: 127.0.0.1:8017");
    }

    @Test
    void asks_ilab_what_it_is_and_older_ones_do_not_know() throws IOException {
        assertThat(tuning.linux().systemInfo(tuning.workspace("info"))).contains("sys.platform: linux");
        tuning.ilab.set("info", "unknown");
        assertThat(tuning.linux().systemInfo(tuning.workspace("info"))).isEqualTo("instructlab.version: 0.17.1");
    }

    private TrainedStudent train(Ilab17 ilab, Plan plan) throws IOException {
        GeneratedData data = tuning.data();
        return ilab.train(tuning.workspace("train"), plan, folder.resolve("data"), data);
    }
}
