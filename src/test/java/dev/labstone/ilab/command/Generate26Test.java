package dev.labstone.ilab.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.labstone.ilab.command.GeneratedData.Sample;
import dev.labstone.ilab.process.CommandFailedException;
import dev.labstone.testing.ilab.IlabDouble;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Generate26Test {

    @TempDir
    Path folder;

    @Test
    void says_what_was_generated() throws Exception {
        GeneratedData data = generate(Lab26.in(folder, Map.of()), "run");

        assertThat(data.leaves()).isEqualTo(Map.of(Lab26.ADDING, 4, Lab26.GREETING, 4));
        assertThat(data.seeds()).isEqualTo(Map.of(Lab26.ADDING, 5, Lab26.GREETING, 5));
        assertThat(data.empty() + data.tagged()).isZero();
        assertThat(data.system()).contains("I am a double.");
        assertThat(data.samples())
                .extracting(Sample::user)
                .containsExactly(
                        "What is " + Lab26.ADDING + " 1?",
                        "What is " + Lab26.ADDING + " 3?",
                        "What is " + Lab26.GREETING + " 1?",
                        "What is " + Lab26.GREETING + " 3?");
    }

    @Test
    void the_same_samples_give_the_same_files() throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of());
        GeneratedData data = generate(lab, "one");
        generate(lab, "two");

        for (String file : List.of(data.messages().orElseThrow(), data.train(), data.test())) {
            assertThat(folder.resolve("one/out").resolve(file))
                    .hasSameTextualContentAs(folder.resolve("two/out/" + file));
        }
        assertThat(folder.resolve("one/out/" + data.train())).content().hasLineCount(8);
    }

    @Test
    void asks_for_what_the_plan_says() throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of());
        generate(lab, "run");

        IlabDouble.Call call = lab.call("data generate");
        assertThat(call.option("--pipeline")).isEqualTo("simple");
        assertThat(call.option("--model"))
                .isEqualTo(folder.resolve("teacher.gguf").toString());
        assertThat(call.option("--taxonomy-base")).isEqualTo("empty");
        assertThat(call.option("--sdg-scale-factor")).isEqualTo("3");
        assertThat(call.option("--server-ctx-size")).isEqualTo("1280");
        assertThat(call.option("--num-cpus")).isEqualTo("2");
        assertThat(call.option("--chunk-word-count")).isEqualTo("800");
        assertThat(call.option("--model-family")).isEqualTo("mixtral");
        assertThat(call.environment()).containsEntry("HF_HUB_OFFLINE", "1");
    }

    @Test
    void an_endpoint_is_asked_one_thing_at_a_time() throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of());
        lab.endpoint = Optional.of(URI.create("http://127.0.0.1:9/v1"));
        generate(lab, "run");

        IlabDouble.Call call = lab.call("data generate");
        assertThat(call.option("--endpoint-url")).isEqualTo("http://127.0.0.1:9/v1");
        assertThat(call.option("--model")).isEqualTo("big-teacher");
        assertThat(call.option("--batch-size")).isEqualTo("0");
    }

    @Test
    void an_api_key_is_no_word_of_the_command() throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of("generate", "fails"));
        lab.endpoint = Optional.of(URI.create("http://127.0.0.1:9/v1"));
        lab.apiKeyVariable = Optional.of("PATH"); // a variable that every machine has
        String secret = System.getenv("PATH");

        assertThatThrownBy(() -> generate(lab, "run")).isInstanceOfSatisfying(CommandFailedException.class, failed -> {
            assertThat(failed.command().words()).contains("PATH", "generate").doesNotContain(secret, "--api-key");
            assertThat(failed.command().handedOn()).containsExactly("PATH");
            assertThat(failed.getMessage()).doesNotContain(secret);
        });
        assertThat(lab.call("python").words())
                .contains("ilab_with_key.py", "PATH")
                .doesNotContain(secret);
    }

    @ParameterizedTest
    @CsvSource({
        "nothing, wrote 0 files",
        "half, was not written to its end",
        "fails, Failed to start server: no model",
        "barren, generated no sample with a question and an answer for compositional_skills/arithmetic/adding",
        "blank, generated no sample with a question and an answer for compositional_skills/arithmetic/adding",
    })
    void is_not_done_because_it_says_so(String trap, String reason) throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of("generate", trap));
        assertThatThrownBy(() -> generate(lab, "run"))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void counts_stray_tags() throws Exception {
        assertThat(generate(Lab26.in(folder, Map.of("generate", "tags")), "run").tagged())
                .isOne();
    }

    @Test
    void counts_samples_without_a_question() throws Exception {
        GeneratedData data = generate(Lab26.in(folder, Map.of("generate", "undivided")), "run");
        assertThat(data.empty()).isOne();
        assertThat(data.samples().get(0))
                .isEqualTo(new Sample(
                        Lab26.ADDING,
                        "What is " + Lab26.ADDING + " 1?",
                        "It is the answer 1 of " + "version: 3\n".hashCode() + "."));
    }

    @Test
    void ends_a_generation_that_says_nothing() throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of("generate", "silent"));
        lab.silence = Duration.ofSeconds(3);
        assertThatThrownBy(() -> generate(lab, "run"))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("said nothing for");
    }

    @Test
    void survives_a_flood_of_output() throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of("generate", "flood"));
        assertThat(generate(lab, "run").size()).isEqualTo(8);
        assertThat(Files.size(folder.resolve("run/log.txt"))).isGreaterThan(50_000);
    }

    private static GeneratedData generate(Lab26 lab, String workspace) throws Exception {
        return lab.on(Lab26.LINUX).generate(lab.workspace(workspace), lab.plan(), lab.taxonomy());
    }
}
