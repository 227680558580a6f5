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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code models.schema.json}, by which editors complete and check, and the reader are of one mind. */
class ModelsSchemaTest {

    private static final EditorSchema SCHEMA = EditorSchema.of("models.schema.json");

    private static final IlabSettings SETTINGS =
            new IlabSettings(Path.of("/home/me"), Path.of("/cache"), Optional.empty(), Optional.empty(), Set.of());

    private static final String RECORDED = "/definitions/binding/oneOf/0";
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
                "base: { openai: 'http://h/v1', model: m, attempts: 21 }",
                "base: { openai: 'http://h/v1', model: m, timeout_seconds: 86401 }",
                "base: { openai: 'http://h/v1', model: m, name: [A] }",
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
        server.addAll(Set.of("recorded", "ilab")); // which stand in its place
        assertThat(expected("base: { openai: 'http://h/v1', model: m, zzzzzzzz: x }"))
                .isEqualTo(server);
        assertThat(expected("base: { recorded: a, zzzzzzzz: x }")).containsAll(SCHEMA.keys(RECORDED));
        assertThat(expected("zzzzzzzz: { recorded: a }")).isEqualTo(SCHEMA.keys("/definitions/lineup"));
        assertThat(expected("base: { recorded: a }\nzzzzzzzz: x")).isEqualTo(SCHEMA.keys(""));
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
        return role(role).problems(file -> LineupReader.read(file, "mine", SETTINGS)).stream()
                .filter(problem -> problem.contains("zzzzzzzz"))
                .findFirst()
                .map(EditorSchema::oneOf)
                .orElseThrow();
    }

    private UserFile role(String role) {
        return UserFile.write(folder.resolve("models.yaml"), "lineups:\n  mine:\n    " + role + "\n");
    }

    private static List<String> complaints(UserFile file) {
        return SCHEMA.complaints(EditorView.of(file.path()));
    }
}
