package dev.labstone.ilab.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.files.Json;
import dev.labstone.ilab.process.CommandFailedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Configuration26Test {

    @TempDir
    Path folder;

    @Test
    void is_made_once_for_a_workspace_and_never_with_the_hardware_profile_of_ilab() throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of());
        Workspace workspace = lab.fresh("run");
        Configuration26.ensure(workspace, lab.plan());
        Configuration26.ensure(workspace, lab.plan());

        assertThat(lab.ilab.verbs()).containsExactly("config init");
        assertThat(lab.call("config init").words()).contains("--non-interactive", "--profile");
    }

    @Test
    void gives_the_teacher_its_context_and_a_port_that_nobody_else_answers_on() throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of());
        Workspace workspace = lab.fresh("run");
        Configuration26.ensure(workspace, lab.plan());

        JsonNode written = Json.MAPPER.readTree(
                Files.readString(workspace.config().resolve("instructlab").resolve("config.yaml")));
        assertThat(written.at("/generate/teacher/llama_cpp/max_ctx_size").asInt())
                .isEqualTo(1280);
        assertThat(written.at("/generate/teacher/server/port").asInt())
                .isNotEqualTo(8000)
                .isPositive();
        assertThat(written.at("/train/model_path").asText()).isEqualTo(lab.studentFolder.toString());
    }

    @Test
    void is_missed_even_if_ilab_says_that_it_is_there() throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of("init", "nothing"));
        assertThatThrownBy(() -> lab.on(Lab26.LINUX).diff(lab.fresh("run"), lab.plan(), lab.taxonomy()))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("did not write")
                .hasMessageContaining("config.yaml");
    }

    @Test
    void is_not_needed_to_say_what_machine_it_is() throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of());
        assertThat(lab.on(Lab26.LINUX).systemInfo(lab.fresh("run"))).contains("instructlab.version: 0.26.1");
    }

    @Test
    void an_empty_description_of_the_machine_is_none() throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of("info", "nothing"));
        assertThatThrownBy(() -> lab.on(Lab26.LINUX).systemInfo(lab.fresh("run")))
                .hasMessageContaining("said nothing about the system");
    }
}
