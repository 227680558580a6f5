package dev.labstone.ilab.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemPrompts26Test {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "llama, 4096, based on Granite 7B",
        "granite, 4096, granite-3.0-8b-base",
        "granite, 131072, granite-3.1-8b-base",
        "qwen2, 4096, I am an advanced AI language model",
    })
    void go_by_the_architecture(String architecture, long positions, String part) throws Exception {
        Lab26 lab = simple();
        lab.studentFile(
                "config.json",
                "{\"model_type\": \"%s\", \"max_position_embeddings\": %d}".formatted(architecture, positions));
        assertThat(prompt(lab)).get().asString().contains(part);
    }

    @Test
    void a_folder_in_which_ilab_sees_no_model_gets_that_of_all_others() throws Exception {
        Lab26 lab = simple();
        Files.delete(lab.studentFolder.resolve("tokenizer_config.json"));
        assertThat(prompt(lab)).get().asString().startsWith("I am an advanced AI language model");
    }

    @Test
    void conversations_carry_none() throws Exception {
        assertThat(prompt(Lab26.in(folder, Map.of()))).isEmpty();
    }

    private Lab26 simple() throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of());
        lab.training = "simple";
        return lab;
    }

    private static Optional<String> prompt(Lab26 lab) {
        return lab.on(Lab26.LINUX).systemPrompt(lab.plan());
    }
}
