package dev.labstone.ilab.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.labstone.ilab.command.TrainedStudent.Form;
import dev.labstone.ilab.plan.Convert;
import dev.labstone.ilab.process.CommandFailedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Convert26Test {

    private static final TrainedStudent DIRECTORY = new TrainedStudent(Form.DIRECTORY, "student", List.of());
    private static final TrainedStudent ADAPTERS = new TrainedStudent(Form.MLX_ADAPTERS, "adapters", List.of());

    @TempDir
    Path folder;

    @Test
    void both_sides_go_through_the_same_converter_at_the_same_precision() throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of());
        lab.precision = "q8_0";
        Path base = lab.on(Lab26.LINUX).convertStudent(lab.workspace("base"), lab.plan());
        Path trained = convert(lab, Lab26.LINUX, DIRECTORY);

        assertThat(base).hasFileName("my-student-q8_0.gguf").content().startsWith("GGUF of my student in q8_0");
        assertThat(trained)
                .hasFileName("my-student-trained-q8_0.gguf")
                .content()
                .startsWith("GGUF of my student trained in q8_0");
        assertThat(lab.call("python convert_hf_to_gguf.py").environment())
                .as("its folder stays as it is: its files are part of what a model is made of")
                .containsEntry("PYTHONDONTWRITEBYTECODE", "1")
                .containsEntry("PYTHONPATH", folder.resolve("converter").toString());
        assertThat(trained.getParent()).isEqualTo(folder.resolve("run/out"));
    }

    @ParameterizedTest
    @CsvSource({
        "converter, nothing, wrote no GGUF file",
        "converter, no gguf, wrote no GGUF file",
        "converter, fails, could not convert",
        "check, fails, does not load",
        "check, aborts, convert it with llama.cpp's converter",
    })
    void a_file_that_cannot_be_served_is_found_before_a_server_dies_of_it(String part, String trap, String reason)
            throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of(part, trap));
        assertThatThrownBy(() -> convert(lab, Lab26.LINUX, DIRECTORY))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void what_training_has_written_is_taken_as_it_is_but_looked_at() throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of());
        lab.converts = Convert.Tool.ILAB;
        Path student = Files.createDirectories(folder.resolve("trained/student"));
        Files.writeString(student.resolve("pytorch_model.gguf"), "GGUF of ilab");

        assertThat(convert(lab, Lab26.LINUX, DIRECTORY)).hasContent("GGUF of ilab");
        assertThat(lab.ilab.verbs()).anyMatch(verb -> verb.contains("load_check.py"));
        assertThat(student.resolve("pytorch_model.gguf")).exists();
    }

    @Test
    void a_file_that_training_has_not_written_is_named() throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of());
        lab.converts = Convert.Tool.ILAB;
        assertThatThrownBy(() -> convert(lab, Lab26.LINUX, DIRECTORY)).hasMessageContaining("pytorch_model.gguf");
    }

    @Test
    void adapters_are_fused_on_a_mac_and_kept() throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of());
        Path adapters = adapters();

        assertThat(convert(lab, Lab26.MAC, ADAPTERS)).hasContent("GGUF of adapters");
        assertThat(adapters).isDirectoryContaining("glob:**/adapters.npz");
    }

    @Test
    void adapters_of_a_mac_are_of_no_use_elsewhere() throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of());
        adapters();
        assertThatThrownBy(() -> convert(lab, Lab26.LINUX, ADAPTERS)).hasMessageContaining("only a Mac can convert");
    }

    private Path adapters() throws Exception {
        Path adapters = Files.createDirectories(folder.resolve("trained/adapters"));
        Files.writeString(adapters.resolve("adapters.npz"), "adapters");
        Files.writeString(adapters.resolve("model.safetensors"), "weights");
        return adapters;
    }

    private Path convert(Lab26 lab, Platform platform, TrainedStudent trained) throws Exception {
        return lab.on(platform).convert(lab.workspace("run"), lab.plan(), folder.resolve("trained"), trained);
    }
}
