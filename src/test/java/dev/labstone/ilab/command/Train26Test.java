package dev.labstone.ilab.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.labstone.ilab.command.TrainedStudent.Epoch;
import dev.labstone.ilab.command.TrainedStudent.Form;
import dev.labstone.ilab.plan.Convert;
import dev.labstone.ilab.process.CommandFailedException;
import dev.labstone.testing.ilab.IlabDouble;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Train26Test {

    @TempDir
    Path folder;

    @BeforeEach
    void data() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        for (String file : List.of("messages.jsonl", "train.jsonl", "test.jsonl")) {
            Files.writeString(data.resolve(file), "{\"line\": 1}\n{\"line\": 2}\n");
        }
    }

    @Test
    void full_keeps_the_last_checkpoint_without_the_files_that_nobody_serves() throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of());
        TrainedStudent trained = train(lab, Lab26.LINUX);

        assertThat(trained.form()).isEqualTo(Form.DIRECTORY);
        assertThat(folder.resolve("run/out").resolve(trained.path()))
                .isDirectoryContaining("glob:**/pytorch_model.bin")
                .isDirectoryNotContaining("glob:**.gguf");
        assertThat(folder.resolve("run/out/student/tokenizer_config.json")).hasContent("{\"epoch\": 2}");
        assertThat(trained.epochs())
                .containsExactly(new Epoch(1, 2, new BigDecimal("1.5000")), new Epoch(2, 2, new BigDecimal("0.8333")));
    }

    @Test
    void the_first_epochs_of_a_long_training_have_their_losses_too() throws Exception {
        TrainedStudent trained = train(Lab26.in(folder, Map.of("train", "bars")), Lab26.LINUX);
        assertThat(trained.epochs())
                .containsExactly(new Epoch(1, 2, new BigDecimal("1.5000")), new Epoch(2, 2, new BigDecimal("0.8333")));
    }

    @Test
    void full_keeps_the_checkpoint_that_is_asked_for() throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of());
        lab.checkpoint = Optional.of(1);
        train(lab, Lab26.LINUX);
        assertThat(folder.resolve("run/out/student/tokenizer_config.json")).hasContent("{\"epoch\": 1}");
    }

    @Test
    void full_keeps_the_file_of_ilab_if_that_is_to_be_served() throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of());
        lab.converts = Convert.Tool.ILAB;
        lab.precision = "q4_k_m";
        train(lab, Lab26.LINUX);
        assertThat(folder.resolve("run/out/student/pytorch_model-Q4_K_M.gguf")).exists();
        assertThat(folder.resolve("run/out/student/pytorch_model.gguf")).doesNotExist();
    }

    @Test
    void full_asks_for_what_the_plan_says_with_threads_that_do_not_fight() throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of());
        train(lab, Lab26.LINUX);

        IlabDouble.Call call = lab.call("model train");
        assertThat(call.option("--data-path"))
                .isEqualTo(folder.resolve("data/messages.jsonl").toString());
        assertThat(call.option("--model-path")).isEqualTo(lab.studentFolder.toString());
        assertThat(call.option("--device")).isEqualTo("cpu");
        assertThat(call.option("--effective-batch-size")).isEqualTo("4");
        assertThat(call.option("--max-seq-len")).isEqualTo("512");
        assertThat(call.option("--max-batch-len")).isEqualTo("2048");
        assertThat(call.environment())
                .containsEntry("OMP_WAIT_POLICY", "PASSIVE")
                .containsEntry("GOMP_SPINCOUNT", "0")
                .containsEntry("OMP_NUM_THREADS", "3");
    }

    @ParameterizedTest
    @CsvSource({
        "nothing, lacks",
        "half, was not written to its end",
        "no tokenizer, tokenizer.json",
        "fails, exit code 1",
    })
    void full_is_not_done_because_it_says_so(String trap, String reason) throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of("train", trap));
        assertThatThrownBy(() -> train(lab, Lab26.LINUX))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining(reason);
        assertThat(folder.resolve("run/out")).isEmptyDirectory();
    }

    @Test
    void simple_on_linux_makes_a_file_and_answers_only_one_test_question() throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of());
        lab.training = "simple";
        lab.studentFile("tokenizer.model", "pieces");
        TrainedStudent trained = train(lab, Lab26.LINUX);

        assertThat(trained)
                .isEqualTo(new TrainedStudent(
                        Form.GGUF, "ggml-model-f16.gguf", List.of(new Epoch(1, 1, new BigDecimal("1.7500")))));
        assertThat(folder.resolve("run/out/ggml-model-f16.gguf")).content().startsWith("GGUF");
        Path data = Path.of(lab.call("model train").option("--data-path"));
        assertThat(data.resolve("train_gen.jsonl")).content().hasLineCount(2);
        assertThat(data.resolve("test_gen.jsonl")).content().hasLineCount(1);
    }

    @Test
    void simple_says_why_it_failed_when_ilab_does_not() throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of());
        lab.training = "simple";
        assertThatThrownBy(() -> train(lab, Lab26.LINUX))
                .hasMessageContaining("tokenizer.model")
                .hasMessageContaining("train it with pipeline: full");
    }

    @Test
    void simple_is_not_done_without_a_file() throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of("train", "nothing"));
        lab.training = "simple";
        assertThatThrownBy(() -> train(lab, Lab26.LINUX)).hasMessageContaining("ggml-model-f16.gguf is not there");
        assertThatThrownBy(() -> train(lab, Lab26.MAC)).hasMessageContaining("no adapters.npz");
    }

    @Test
    void simple_on_a_mac_makes_adapters_by_steps() throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of());
        lab.training = "simple";
        TrainedStudent trained = train(lab, Lab26.MAC);

        assertThat(trained)
                .isEqualTo(new TrainedStudent(
                        Form.MLX_ADAPTERS, "adapters", List.of(new Epoch(1, 20, new BigDecimal("2.0000")))));
        assertThat(folder.resolve("run/out/adapters/adapters.npz")).exists();
        assertThat(lab.call("model train").option("--iters")).isEqualTo("20");
        assertThat(lab.call("model train").words()).contains("--local").doesNotContain("--num-epochs");
    }

    private TrainedStudent train(Lab26 lab, Platform platform) throws Exception {
        GeneratedData generated = new GeneratedData(
                Optional.of("messages.jsonl"),
                "train.jsonl",
                "test.jsonl",
                Map.of(Lab26.ADDING, 2),
                Map.of(),
                0,
                0,
                0,
                Optional.empty(),
                List.of());
        return lab.on(platform).train(lab.workspace("run"), lab.plan(), folder.resolve("data"), generated);
    }
}
