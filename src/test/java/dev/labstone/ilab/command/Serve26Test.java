package dev.labstone.ilab.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.ilab.plan.ChatTemplate;
import dev.labstone.ilab.process.Command;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Serve26Test {

    @TempDir
    Path folder;

    @Test
    void names_address_context_and_template() throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of());
        assertThat(serve(lab).words())
                .endsWith(
                        "model",
                        "serve",
                        "--model-path",
                        "/models/ggml-model-f16.gguf",
                        "--host",
                        "127.0.0.1",
                        "--port",
                        "4711",
                        "--chat-template",
                        "tokenizer",
                        "--max-ctx-size",
                        "2048");
        assertThat(lab.ilab.verbs()).containsExactly("config init");
    }

    @Test
    void brings_the_template_of_instructlab() throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of());
        lab.template = new ChatTemplate.OfInstructLab();
        assertThat(Files.readString(Path.of(template(serve(lab)))))
                .contains("'<|' + message['role'] + '|>\\n'", "'<|assistant|>\\n'");
    }

    @Test
    void takes_a_template_of_your_own() throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of());
        lab.template = new ChatTemplate.InFile(Path.of("/templates/own.jinja"));
        assertThat(template(serve(lab))).isEqualTo("/templates/own.jinja");
    }

    private static Command serve(Lab26 lab) throws Exception {
        return lab.on(Lab26.LINUX).serve(lab.fresh("run"), lab.plan(), Path.of("/models/ggml-model-f16.gguf"), 4711);
    }

    private static String template(Command command) {
        List<String> words = command.words();
        return words.get(words.indexOf("--chat-template") + 1);
    }
}
