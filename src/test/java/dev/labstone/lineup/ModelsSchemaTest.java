package dev.labstone.lineup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.labstone.ilab.plan.IlabSettings;
import dev.labstone.testing.EditorSchema;
import dev.labstone.testing.EditorView;
import dev.labstone.testing.UserFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code models.schema.json}, by which editors complete and check, and the reader are of one mind. */
class ModelsSchemaTest {

    private static final EditorSchema SCHEMA = EditorSchema.of("models.schema.json");

    private static final IlabSettings SETTINGS =
            new IlabSettings(Path.of("/home/me"), Path.of("/cache"), Optional.empty(), Optional.empty(), Set.of());

    private static final String RECORDED = "/definitions/binding/oneOf/0";
    private static final String DEFINITIONS = "/definitions/";
    private static final String PART = "ilab: { teacher: { file: t }, students: { small: { directory: s } }";
    private static final String WATSONX = "/definitions/binding/oneOf/2";
    private static final String OPENAI = "/definitions/binding/oneOf/1";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "base: { recorded: base-7b.q4 }",
                "base: { recorded: 7 }",
                "llama: { openai: 'http://127.0.0.1:8000/v1', model: m }",
                "llama: { openai: 'http://[::1]:8000/v1/', model: 7 }",
                "granite: { openai: 'https://h.example/ml/v1', model: m, kind: vllm, concurrency: 8, timeout_seconds: 60 }",
                "llama: { openai: 'http://h/v1', model: m, kind: llama-cpp, concurrency: 1 }",
                "base: { openai: 'https://h/v1', model: m, api_key_env: KEY, file: a/b.gguf, name: A, note: B }",
                "base: { openai: 'http://h/v1', model: m, route: completion, template: '<s>{{system}} {{ user }}' }",
                "base: { openai: 'http://h/v1', model: m, requests_per_minute: 60, tokens_per_minute: 90000 }",
                "granite: { watsonx: m, requests_per_minute: 480, tokens_per_minute: 1 }",
                "base: { recorded: a }, gated: false",
                "llama: { openai: 'https://h/openai/deployments/d', model: d, kind: azure, api_version: '2024-10-21' }",
                "llama: { openai: 'https://h/v1', model: m, token_limit: max_completion_tokens, seed: false, system_prompt: false }",
                "granite: { watsonx: ibm/granite-13b-chat-v2, route: generation, min_tokens: 1 }",
                "granite: { watsonx: my-model, route: generation, template: '<s>{{user}}', space: 12-ab, login: cpd }",
                "granite: { watsonx: m, url: 'https://eu-de.ml.cloud.ibm.com', project: p-1, version: '2025-02-11' }",
                "granite: { watsonx: m, url: 'http://127.0.0.1:1', iam: 'http://127.0.0.1:2', deployment: my_tuned }",
                "base: { recorded: a }, judge: { recorded: judge }",
                "base: { recorded: a }, judge: { openai: 'http://h/v1', model: m, structured_output: false }",
                "base: { recorded: a }, judge: [{ recorded: judge }, { openai: 'http://h/v1', model: m }]",
                "base: { ilab: student }, trained: { ilab: trained }, PART }",
                "base: { ilab: student }, PART, release: 0.17.1, command: '{{cache}}/ilab', taxonomy: ~/t, documents: .. }",
                "base: { ilab: student }, PART, generate: { pipeline: a/b, scale: 1 }, serve: { context: 128 } }",
                "base: { ilab: student }, PART, train: { pipeline: full, device: mps, epochs: 2, checkpoint: 2 } }",
                "base: { ilab: student }, PART, convert: { with: llama.cpp, converter: c, precision: f32 } }",
                "base: { ilab: student }, PART, convert: { with: ilab, converter: c } }",
                "base: { ilab: student }, ilab: { teacher: { endpoint: 'https://h/v1', model: 7, api_key_env: K },"
                        + " students: { a: { directory: s, template: b.jinja, system: ilab, stop: x, family: f } } }",
                "base: { ilab: student }, ilab: { like: other, students: { small: { stop: [a, 7] } } }",
            })
    void both_accept(String role) {
        UserFile file = role(role);
        assertThat(complaints(file)).isEmpty();
        assertThatCode(() -> LineupReader.read(file.path(), "mine", SETTINGS)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tained: { recorded: base }",
                "llama: { openai: 'https://h/v1', model: m, kind: azure }",
                "llama: { openai: 'https://h/v1', model: m, api_version: '2024-10-21' }",
                "llama: { openai: 'https://h/v1', model: m, token_limit: tokens }",
                "granite: { watsonx: '' }",
                "granite: { watsonx: m, url: 'http://eu-de.ml.cloud.ibm.com' }",
                "granite: { watsonx: m, project: p, space: s }",
                "granite: { watsonx: m, project: 'a/b' }",
                "granite: { watsonx: m, version: latest }",
                "granite: { watsonx: m, route: completion }",
                "granite: { watsonx: m, min_tokens: 5 }",
                "granite: { watsonx: m, template: '{{user}}' }",
                "granite: { watsonx: m, login: iam }",
                "granite: { watsonx: m, apikey: k }",
                "granite: { watsonx: m, openai: 'http://h/v1' }",
                "base: base",
                "base: {}",
                "base:",
                "base: { recorded: ../base }",
                "base: { recorded: .base }",
                "base: { recorded: base, model: m }",
                "base: { recorded: base, openai: 'http://h/v1', model: m }",
                "base: { openai: 'http://h/v1' }",
                "base: { openai: 'http://h/v1', model: '' }",
                "base: { openai: '127.0.0.1:8000', model: m }",
                "base: { openai: 'ftp://h/v1', model: m }",
                "base: { openai: 'http://user:pass@h/v1', model: m }",
                "base: { openai: 'https://h/v1?key=x', model: m }",
                "base: { openai: 'https://h/v1#x', model: m }",
                "base: { openai: 'http://my host/v1', model: m }",
                "base: { openai: 'http://my_host/v1', model: m }",
                "base: { openai: 'http://h/v1', model: m, kind: llama_cpp }",
                "base: { openai: 'http://h/v1', model: m, kind: llama-cpp, concurrency: 2 }",
                "base: { openai: 'http://h/v1', model: m, route: completions }",
                "base: { openai: 'http://h/v1', model: m, template: '{{user}}' }",
                "base: { openai: 'http://h/v1', model: m, route: chat, template: '{{user}}' }",
                "base: { openai: 'http://h/v1', model: m, route: completion, template: 'x' }",
                "base: { openai: 'http://h/v1', model: m, route: completion, template: '\\{{user}}' }",
                "base: { openai: 'https://h/v1', model: m, api_key: sk-1 }",
                "base: { openai: 'https://h/v1', model: m, api_key_env: sk-1 }",
                "base: { openai: 'http://h/v1', model: m, concurrency: 0 }",
                "base: { openai: 'http://h/v1', model: m, concurrency: 1025 }",
                "base: { openai: 'http://h/v1', model: m, attempts: 0 }",
                "base: { openai: 'http://h/v1', model: m, requests_per_minute: 0 }",
                "base: { openai: 'http://h/v1', model: m, requests_per_minute: 1000001 }",
                "base: { openai: 'http://h/v1', model: m, tokens_per_minute: many }",
                "granite: { watsonx: m, tokens_per_minute: 1.5 }",
                "base: { recorded: a, requests_per_minute: 60 }",
                "judge: { recorded: judge }",
                "base: { recorded: a }, judge: judge",
                "base: { recorded: a }, judge: []",
                "base: { recorded: a }, judge: [{ recorded: judge }, { recorded: judge }]",
                "base: { recorded: a }, judge: { ilab: student }",
                "base: { openai: 'http://h/v1', model: m, route: completion, structured_output: true }",
                "base: { openai: 'http://h/v1', model: m, attempts: 21 }",
                "base: { openai: 'http://h/v1', model: m, timeout_seconds: 86401 }",
                "base: { openai: 'http://h/v1', model: m, name: [A] }",
                "gated: false",
                "base: { recorded: a }, gated: maybe",
                "base: { ilab: student }",
                "base: { recorded: a }, PART }",
                "base: { ilab: pupil }, PART }",
                "base: { ilab: student, name: x }, PART }",
                "base: { ilab: student }, ilab: {}",
                "base: { ilab: student }, ilab: { teacher: { file: t } }",
                "base: { ilab: student }, ilab: { teacher: { file: t }, students: {} }",
                "base: { ilab: student }, ilab: { teacher: { file: t }, students: { small: {} } }",
                "base: { ilab: student }, ilab: { teacher: { file: t }, students: { Small: { directory: s } } }",
                "base: { ilab: student }, ilab: { teacher: {}, students: { small: { directory: s } } }",
                "base: { ilab: student }, ilab: { teacher: { file: t, model: m }, students: { a: { directory: s } } }",
                "base: { ilab: student }, ilab: { like: other, teacher: { endpoint: 'http://h/v1' } }",
                "base: { ilab: student }, ilab: { like: other, teacher: { file: a, endpoint: 'http://h/v1', model: m } }",
                "base: { ilab: student }, ilab: { like: other, students: { small: { template: chatml } } }",
                "base: { ilab: student }, ilab: { like: other, students: { small: { directory: '{{cash}}/x' } } }",
                "base: { ilab: student }, ilab: { like: other, students: { small: { directory: '' } } }",
                "base: { ilab: student }, PART, release: 0.20 }",
                "base: { ilab: student }, PART, release: '0.18' }",
                "base: { ilab: student }, PART, generate: { pipeline: simpel } }",
                "base: { ilab: student }, PART, generate: { scale: 0 } }",
                "base: { ilab: student }, PART, train: { pipeline: accelerated } }",
                "base: { ilab: student }, PART, train: { threads: 1.5 } }",
                "base: { ilab: student }, PART, convert: { with: llama.cpp } }",
                "base: { ilab: student }, PART, convert: { converter: c } }",
                "base: { ilab: student }, PART, convert: { silence_minutes: 1441 } }",
                "base: { ilab: student }, PART, serve: { context: 127 } }",
            })
    void both_refuse(String role) {
        refusedByBoth(role(role));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "other: x",
                "lineups: {}",
                "lineups: { mine: {} }",
                "lineups: { Mine: { base: { recorded: a } } }"
            })
    void both_refuse_the_file(String text) {
        refusedByBoth(UserFile.write(folder.resolve("models.yaml"), text));
    }

    private static void refusedByBoth(UserFile file) {
        assertThat(complaints(file)).isNotEmpty();
        assertThat(file.problems(path -> LineupReader.read(path, "mine", SETTINGS)))
                .isNotEmpty();
    }

    /** What takes a look at two settings at once, or at all of a text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "base: { openai: 'http://h/v1', model: m, api_key_env: KEY }",
                "base: { openai: 'http://h:99999/v1', model: m }",
                "base: { openai: 'http://h/v1', model: m, route: completion, template: '{{user}} {{bos_token}}' }",
                "base: { watsonx: nobody/knows-me, route: generation }",
                "base: { ilab: student }, ilab: { like: mine }",
                "base: { ilab: student }, ilab: { like: nobody }",
                "base: { ilab: student }, PART, train: { epochs: 1, checkpoint: 2 } }",
                "base: { ilab: student }, PART, train: { longest_sample: 2, longest_batch: 1 } }",
                "base: { ilab: student }, ilab: { like: other, convert: { with: llama.cpp } }",
            })
    void only_the_reader_can_refuse(String role) {
        UserFile file = role(role);
        assertThat(complaints(file)).isEmpty();
        assertThat(file.problems(path -> LineupReader.read(path, "mine", SETTINGS)))
                .isNotEmpty();
    }

    @Test
    void both_know_the_same_keys() {
        Set<String> server = new TreeSet<>(SCHEMA.keys(OPENAI));
        server.addAll(Set.of("recorded", "watsonx", "ilab")); // which stand in its place
        assertThat(expected("base: { openai: 'http://h/v1', model: m, zzzzzzzz: x }"))
                .isEqualTo(server);
        Set<String> watsonx = new TreeSet<>(SCHEMA.keys(WATSONX));
        watsonx.addAll(Set.of("recorded", "openai", "ilab"));
        assertThat(expected("base: { watsonx: m, zzzzzzzz: x }")).isEqualTo(watsonx);
        assertThat(expected("base: { recorded: a, zzzzzzzz: x }")).containsAll(SCHEMA.keys(RECORDED));
        assertThat(expected("zzzzzzzz: { recorded: a }")).isEqualTo(SCHEMA.keys("/definitions/lineup"));
        assertThat(expected(UserFile.write(
                        folder.resolve("models.yaml"), "lineups: { mine: { base: { recorded: a } } }\nzzzzzzzz: x")))
                .isEqualTo(SCHEMA.keys(""));
    }

    @Test
    void both_know_the_same_keys_of_the_way_a_student_is_tuned() {
        assertThat(expected("base: { ilab: student }, ilab: { zzzzzzzz: x }"))
                .isEqualTo(SCHEMA.keys(DEFINITIONS + "ilab"));
        for (String part : List.of("teacher", "generate", "train", "convert", "serve")) {
            assertThat(expected("base: { ilab: student }, ilab: { " + part + ": { zzzzzzzz: x } }"))
                    .isEqualTo(SCHEMA.keys(DEFINITIONS + part));
        }
        assertThat(expected("base: { ilab: student }, ilab: { students: { a: { zzzzzzzz: x } } }"))
                .isEqualTo(SCHEMA.keys(DEFINITIONS + "student"));
    }

    @ParameterizedTest
    @CsvSource({"train, pipeline", "train, device", "convert, with", "convert, precision"})
    void both_know_the_same_choices_of_the_way_a_student_is_tuned(String part, String key) {
        assertThat(expected("base: { ilab: student }, ilab: { " + part + ": { " + key + ": zzzzzzzz } }"))
                .isEqualTo(SCHEMA.choices(DEFINITIONS + part + "/properties/" + key));
    }

    /** What a file says that leaves everything out is what one says that writes down the defaults of the schema. */
    @Test
    void both_know_the_same_defaults() {
        StringBuilder written = new StringBuilder();
        for (String part : List.of("generate", "train", "convert", "serve")) {
            written.append(", ")
                    .append(part)
                    .append(": { ")
                    .append(defaults(DEFINITIONS + part))
                    .append(" }");
        }
        String all = "base: { ilab: student }, ilab: { " + defaults(DEFINITIONS + "ilab")
                + ", teacher: { file: t }, students: { small: { directory: s, "
                + defaults(DEFINITIONS + "student") + " } }" + written + " }";
        assertThat(all).contains("template: tokenizer", "scale: 30", "taxonomy: ../taxonomy");
        assertThat(LineupReader.read(role(all).path(), "mine", SETTINGS).plan())
                .isEqualTo(LineupReader.read(
                                role("base: { ilab: student }, PART }").path(), "mine", SETTINGS)
                        .plan());
    }

    private static String defaults(String pointer) {
        return SCHEMA.keys(pointer).stream()
                .map(key ->
                        Map.entry(key, SCHEMA.at(pointer + "/properties/" + key).path("default")))
                .filter(entry -> !entry.getValue().isMissingNode())
                .map(entry -> entry.getKey() + ": " + entry.getValue().asText())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind", "route"})
    void both_know_the_same_choices(String key) {
        assertThat(expected("base: { openai: 'http://h/v1', model: m, " + key + ": zzzzzzzz }"))
                .isEqualTo(SCHEMA.choices(OPENAI + "/properties/" + key));
    }

    @Test
    void the_shipped_file_is_valid_and_names_its_schema_for_editors() throws IOException {
        Path shipped = Path.of("cases", "models.yaml");
        assertThat(SCHEMA.complaints(EditorView.of(shipped))).isEmpty();
        assertThat(Files.readString(shipped))
                .startsWith("# yaml-language-server: $schema=models.schema.json\n# $schema: models.schema.json\n");
    }

    @Test
    void the_schema_describes_every_key() {
        assertThat(SCHEMA.keysWithoutDescription()).isEmpty();
    }

    private Set<String> expected(String role) {
        return expected(role(role));
    }

    private static Set<String> expected(UserFile file) {
        return file.problems(path -> LineupReader.read(path, "mine", SETTINGS)).stream()
                .filter(problem -> problem.contains("zzzzzzzz"))
                .findFirst()
                .map(EditorSchema::oneOf)
                .orElseThrow();
    }

    private UserFile role(String role) {
        String other = "  other: { base: { ilab: student }, " + PART + " } }\n";
        return UserFile.write(
                folder.resolve("models.yaml"), "lineups:\n  mine: { " + role.replace("PART", PART) + " }\n" + other);
    }

    private static List<String> complaints(UserFile file) {
        return SCHEMA.complaints(EditorView.of(file.path()));
    }
}
