package dev.labstone.lineup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.labstone.ilab.plan.IlabSettings;
import dev.labstone.model.limit.Limits;
import dev.labstone.model.openai.OpenAiEndpoint;
import dev.labstone.model.openai.Route;
import dev.labstone.model.openai.ServerKind;
import dev.labstone.testing.UserFile;
import dev.labstone.usecase.Role;
import dev.labstone.usecase.Template;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineupReaderTest {

    /** The column in which a role's map begins in {@link #role}. */
    private static final String MAP = "models.yaml:3:11: ";

    private static final IlabSettings SETTINGS =
            new IlabSettings(Path.of("/home/me"), Path.of("/cache"), Optional.empty(), Optional.empty(), Set.of());

    @TempDir
    Path folder;

    @Test
    void reads_everything_an_author_can_write() {
        String text = """
                lineups:
                  mine:
                    base: { recorded: base-7b }
                    trained:
                      openai: http://127.0.0.1:8000/v1
                      model: 7e1
                      kind: llama-cpp
                      route: completion
                      template: "<s>{{system}} {{ user }}"
                      file: models/trained.gguf
                      name: Trained
                      note: Trained overnight
                      attempts: 3
                      timeout_seconds: 60
                    llama: { openai: 'https://api.example.com/v1', model: judge, api_key_env: JUDGE_KEY, concurrency: 8 }
                  other:
                    granite: { openai: 'http://models.example.com/v1', model: granite }
                """;
        Lineup lineup = LineupReader.read(write(text).path(), "mine", SETTINGS);
        assertThat(lineup.roles()).containsExactly(Role.BASE, Role.TRAINED, Role.LLAMA);
        assertThat(lineup.bindings().get(Role.BASE)).isEqualTo(new Binding.Recorded("base-7b"));
        assertThat(lineup.bindings().get(Role.TRAINED))
                .isEqualTo(new Binding.OpenAi(trained(), Optional.empty(), Limits.inFlight(1)));
        Binding.OpenAi judge = (Binding.OpenAi) lineup.bindings().get(Role.LLAMA);
        assertThat(judge.apiKeyVariable()).contains("JUDGE_KEY");
        assertThat(judge.endpoint().apiKey()).isEmpty();
        assertThat(judge.endpoint().concurrency()).isEqualTo(8);
    }

    private OpenAiEndpoint trained() {
        return new OpenAiEndpoint(
                URI.create("http://127.0.0.1:8000/v1"),
                "7e1",
                ServerKind.LLAMA_CPP,
                Route.COMPLETION,
                new Template("<s>{{system}} {{ user }}"),
                true,
                Optional.of(folder.resolve("models/trained.gguf")),
                Optional.of("Trained"),
                Optional.of("Trained overnight"),
                Optional.empty(),
                1,
                3,
                Duration.ofSeconds(60));
    }

    @Test
    void looks_for_model_files_from_the_folder_of_the_file_on_wherever_it_is_called_from() {
        assertThat(endpoint("{ openai: 'http://h/v1', model: m, file: ../gguf/m.gguf }")
                        .file())
                .contains(folder.resolve("../gguf/m.gguf"));
        assertThat(endpoint("{ openai: 'http://h/v1', model: m, file: /data/m.gguf }")
                        .file())
                .contains(folder.resolve("/data/m.gguf"));
    }

    @Test
    void asks_one_at_a_time_on_the_chat_route_unless_told_otherwise() {
        OpenAiEndpoint endpoint = endpoint("{ openai: 'http://h/v1', model: m }");
        assertThat(endpoint.kind()).isEqualTo(ServerKind.OPENAI);
        assertThat(endpoint.route()).isEqualTo(Route.CHAT);
        assertThat(endpoint.template()).isEqualTo(OpenAiEndpoint.PLAIN);
        assertThat(endpoint.concurrency()).isEqualTo(1);
        assertThat(endpoint.timeout()).isEqualTo(Duration.ofMinutes(5));
        assertThat(endpoint.file()).isEmpty();
    }

    @Test
    void says_which_lineup_was_meant() {
        UserFile file = write("lineups:\n  recorded: { base: { recorded: a } }\n  tiny: { base: { recorded: b } }\n");
        assertThatThrownBy(() -> LineupReader.read(file.path(), "recroded", SETTINGS))
                .isInstanceOf(UnknownLineupException.class)
                .hasMessage("there is no lineup \"recroded\" in " + file.path()
                        + "; it has recorded, tiny; did you mean \"recorded\"?");
    }

    @Test
    void checks_the_lineups_that_are_not_asked_for_as_well_and_tells_everything_in_one_go() {
        String text = """
                lineups:
                  mine:
                    base: { recorded: base }
                  Yours:
                    tained: { recorded: base }
                    base: { recorded: ../base }
                    granite:
                  empty: {}
                linups: x
                """;
        assertThat(write(text).refusal(file -> LineupReader.read(file, "mine", SETTINGS)))
                .isEqualTo("""
                6 problems in models.yaml
                models.yaml:4:3: the name of a lineup is not allowed
                    found:    Yours
                    expected: up to 100 of a-z, 0-9 and single hyphens between them: host-not-available
                models.yaml:5:5: unknown key "tained"
                    expected: one of base, trained, granite, llama, judge, gated, ilab; did you mean "trained"?
                models.yaml:6:23: a recording is named like a file, without its folder
                    found:    ../base
                    expected: letters, digits, hyphens, underscores and points, no point at the start
                models.yaml:7:5: "granite" has no value
                    expected: a value after the colon, or no such line
                models.yaml:8:10: the lineup "empty" binds no role
                    expected: one of base, trained, granite, llama
                models.yaml:9:1: unknown key "linups"
                    expected: one of lineups; did you mean "lineups"?""");
    }

    @Test
    void says_that_there_is_no_lineup() {
        assertThat(problems("other: x\n")).contains("""
                models.yaml:1:1: "lineups" is missing
                    expected: a line "lineups: …\"""");
        assertThat(problems("lineups: {}\n")).containsExactly("""
                models.yaml:1:10: there is no lineup
                    expected: at least one, such as "recorded:\"""");
        assertThat(problems("- lineups\n")).containsExactly("""
                models.yaml:1:1: the file must be a map of keys and values
                    found:    a list of 1
                    expected: key: value""");
    }

    @Test
    void says_that_a_role_has_no_model() {
        refuses("{ opanai: 'http://h/v1', model: m }", MAP + """
                the role has no model
                    found:    opanai, model
                    expected: one of "recorded: NAME", "openai: URL", "watsonx: MODEL", "ilab: student" and "ilab: trained"; did you mean "openai"?""");
        refuses("{}", MAP + """
                the role has no model
                    found:    an empty map
                    expected: one of "recorded: NAME", "openai: URL", "watsonx: MODEL", "ilab: student" and "ilab: trained\"""");
        refuses("base", MAP + """
                "base" must be a map of keys and values
                    found:    base
                    expected: key: value""");
    }

    @Test
    void says_that_a_role_has_two_models() {
        refuses("{ openai: 'http://h/v1', model: m, recorded: a }", """
                models.yaml:3:46: the role has more than one model
                    found:    recorded and openai
                    expected: one of "recorded: NAME", "openai: URL", "watsonx: MODEL", "ilab: student" and "ilab: trained\"""");
    }

    @Test
    void refuses_settings_of_a_server_for_a_recording() {
        refuses("{ recorded: base, model: m }", """
                models.yaml:3:29: unknown key "model"
                    expected: one of recorded, openai, watsonx, ilab""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../base", "a/b", "a\\b", ".hidden", "..", "''", "a b", "größe"})
    void refuses_names_of_recordings_that_are_no_plain_file_names(String name) {
        assertThat(problemsOfRole("{ recorded: " + name + " }"))
                .singleElement()
                .asString()
                .startsWith("models.yaml:3:23: a recording is named like a file, without its folder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/v1",
                "http://localhost/v1/",
                "https://host.example/ml/v1",
                "http://[::1]:65535/v1"
            })
    void reads_addresses(String url) {
        assertThat(endpoint("{ openai: '" + url + "', model: m }").url()).hasToString(url);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:8080, 127.0.0.1:8080",
        "ftp://h/v1, ftp://h/v1",
        "http:///v1, http:///v1",
        "http://h:99999/v1, http://h:99999/v1",
        "http://my host/v1, http://my host/v1",
        "http://user:pass@h/v1, http://***@h/v1",
        "http://user:pa/ss@h/v1, http://***@h/v1",
        "https://h/v1?api_key=sk-123, https://h/v1?***",
        "https://h/v1#sk-123, https://h/v1?***",
        "'', an empty text",
    })
    void refuses_what_is_no_address_without_showing_a_key(String url, String shown) {
        refuses("{ openai: '" + url + "', model: m }", """
                models.yaml:3:21: not the address of a server
                    found:    %s
                    expected: http://HOST:PORT/v1 or https://HOST/v1, without user, key or "?\"""".formatted(shown));
    }

    @Test
    void needs_the_name_of_the_model() {
        refuses("{ openai: 'http://h/v1' }", MAP + """
                "model" is missing
                    expected: a line "model: …\"""");
        refuses("{ openai: 'http://h/v1', model: '' }", """
                models.yaml:3:43: "model" is empty
                    expected: a text with at least one character""");
    }

    @Test
    void says_which_kinds_and_routes_there_are() {
        refuses("{ openai: 'http://h/v1', model: m, kind: llama_cpp, route: completions }", """
                models.yaml:3:52: "kind" is not allowed
                    found:    llama_cpp
                    expected: one of openai, azure, ollama, lm-studio, llama-cpp, llama-server, vllm; did you mean "llama-cpp"?""", """
                models.yaml:3:70: "route" is not allowed
                    found:    completions
                    expected: one of chat, completion; did you mean "completion"?""");
    }

    @Test
    void reads_every_kind_and_route_in_a_turkish_country_as_well() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            for (String kind : ServerKind.ids()) {
                String version = kind.equals("azure") ? ", api_version: 2024-10-21" : "";
                assertThat(endpoint("{ openai: 'http://h/v1', model: m, route: completion, kind: " + kind + version
                                        + " }")
                                .kind()
                                .id())
                        .isEqualTo(kind);
            }
            assertThat(ServerKind.ids()).contains("llama-cpp", "openai");
            assertThat(problemsOfRole("{ openai: 'HTTP://H/v1', model: m, KIND: x }"))
                    .hasSize(2);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void refuses_a_key_in_the_file_without_showing_it() {
        refuses("{ openai: 'https://h/v1', model: m, api_key: sk-secret }", """
                models.yaml:3:47: unknown key "api_key"
                    expected: one of recorded, openai, watsonx, ilab, kind, route, api_key_env, concurrency, requests_per_minute, tokens_per_minute, model, template, structured_output, \
                token_limit, seed, system_prompt, api_version, file, name, note, attempts, timeout_seconds; did you mean "api_key_env"?""");
        refuses("{ openai: 'https://h/v1', model: m, api_key_env: sk-secret }", """
                models.yaml:3:60: not the name of an environment variable; a key itself must not stand here
                    expected: a name such as OPENAI_API_KEY""");
    }

    @Test
    void sends_a_key_over_https_or_within_the_machine_only() {
        refuses("{ openai: 'http://models.example.com/v1', model: m, api_key_env: KEY }", """
                models.yaml:3:21: the key would be sent without encryption
                    found:    http://models.example.com/v1
                    expected: an https address""");
        assertThat(endpoint("{ openai: 'http://127.0.0.1:1/v1', model: m, api_key_env: KEY }"))
                .isNotNull();
        assertThat(endpoint("{ openai: 'http://[::1]:1/v1', model: m, api_key_env: KEY }"))
                .isNotNull();
        assertThat(endpoint("{ openai: 'https://h/v1', model: m, api_key_env: KEY }"))
                .isNotNull();
    }

    @Test
    void takes_a_template_on_the_completion_route_only() {
        refuses("{ openai: 'http://h/v1', model: m, template: '{{user}}' }", """
                models.yaml:3:46: on the chat route the server applies the template
                    expected: no "template", or "route: completion\"""");
    }

    @ParameterizedTest
    @CsvSource({
        "plain text, no placeholder",
        "{{system}}, {{system}}",
        "{{user}} {{assistant}}, '{{user}}, {{assistant}}'",
        "{{user}} {{bos token}}, '{{user}}, {{bos token}}'",
        "\\{{user}}, no placeholder",
    })
    void refuses_a_template_that_does_not_hold_the_prompt(String template, String found) {
        refuses("{ openai: 'http://h/v1', model: m, route: completion, template: '" + template + "' }", """
                models.yaml:3:75: the template does not hold the prompt
                    found:    %s
                    expected: {{user}}, and {{system}} if there is one, and no other name""".formatted(
                        found));
    }

    @Test
    void refuses_more_than_one_connection_to_a_server_that_bears_one() {
        refuses("{ openai: 'http://h/v1', model: m, kind: llama-cpp, concurrency: 2 }", """
                models.yaml:3:76: a server of the kind "llama-cpp" bears one connection
                    found:    2
                    expected: 1""");
        assertThat(endpoint("{ openai: 'http://h/v1', model: m, kind: llama-server, concurrency: 1024 }")
                        .concurrency())
                .isEqualTo(1024);
    }

    @ParameterizedTest
    @CsvSource({
        "concurrency: 0, a whole number from 1 to 1024",
        "concurrency: 1025, a whole number from 1 to 1024",
        "requests_per_minute: 0, a whole number from 1 to 1000000",
        "tokens_per_minute: -5, a whole number from 1 to 1000000000",
        "timeout_seconds: 0, a whole number from 1 to 86400",
        "timeout_seconds: 1.5, a whole number from 1 to 86400",
    })
    void says_which_numbers_are_allowed(String line, String expected) {
        assertThat(problemsOfRole("{ openai: 'http://h/v1', model: m, " + line + " }"))
                .singleElement()
                .asString()
                .endsWith("expected: " + expected);
    }

    @Test
    void says_where_a_limit_is_wrong() {
        refuses("{ openai: 'http://h/v1', model: m, requests_per_minute: many }", """
                models.yaml:3:67: "requests_per_minute" is not allowed
                    found:    many
                    expected: a whole number from 1 to 1000000""");
    }

    @ParameterizedTest
    @CsvSource({
        "'openai: http://127.0.0.1:1/v1, model: m, kind: llama-cpp', true",
        "'openai: http://localhost:1/v1, model: m, kind: ollama', true",
        "'openai: http://127.0.0.1:1/v1, model: m, kind: llama-server', true",
        "'openai: http://[::1]:1/v1, model: m, kind: lm-studio', true",
        "'openai: http://gpu.example.com:1/v1, model: m, kind: ollama', false",
        "'openai: http://127.0.0.1:1/v1, model: m, kind: vllm', false",
        "'openai: http://127.0.0.1:1/v1, model: m', false",
        "'watsonx: m', false",
    })
    void knows_which_models_need_this_machine_for_themselves(String binding, boolean needed) {
        String quoted = binding.replaceFirst("(http[^,]*)", "'$1'");
        Lineup lineup = LineupReader.read(write(role("{ " + quoted + " }")).path(), "mine", SETTINGS);
        assertThat(lineup.needsTheMachine(Role.BASE)).isEqualTo(needed);
    }

    @Test
    void what_roles_say_of_one_server_holds_together() {
        Lineup lineup = LineupReader.read(write("""
                        lineups:
                          mine:
                            base: { openai: 'http://h:80/v1', model: a, concurrency: 4, requests_per_minute: 60 }
                            trained: { openai: 'http://H/v1/', model: b, requests_per_minute: 30, tokens_per_minute: 9 }
                            llama: { openai: 'http://h:81/v1', model: c }
                        """).path(), "mine", SETTINGS);
        Binding base = lineup.bindings().get(Role.BASE);
        Binding trained = lineup.bindings().get(Role.TRAINED);
        Binding llama = lineup.bindings().get(Role.LLAMA);
        assertThat(lineup.servers().of(base))
                .isSameAs(lineup.servers().of(trained))
                .isNotSameAs(lineup.servers().of(llama));
        Limits both = base.served()
                .orElseThrow()
                .limits()
                .and(trained.served().orElseThrow().limits());
        assertThat(both).isEqualTo(new Limits(4, Optional.of(30), Optional.of(9)));
    }

    @Test
    void refuses_a_file_that_can_be_no_path() {
        assertThat(problemsOfRole("{ openai: 'http://h/v1', model: m, file: \"a\\0b\" }"))
                .singleElement()
                .asString()
                .startsWith("models.yaml:3:52: not a path");
    }

    private OpenAiEndpoint endpoint(String role) {
        Lineup lineup = LineupReader.read(write(role(role)).path(), "mine", SETTINGS);
        return ((Binding.OpenAi) lineup.bindings().get(Role.BASE)).endpoint();
    }

    private void refuses(String role, String... problems) {
        assertThat(problemsOfRole(role)).containsExactly(problems);
    }

    private List<String> problemsOfRole(String role) {
        return problems(role(role));
    }

    private List<String> problems(String text) {
        return write(text).problems(file -> LineupReader.read(file, "mine", SETTINGS));
    }

    private static String role(String role) {
        return "lineups:\n  mine:\n    base: " + role + "\n";
    }

    private UserFile write(String text) {
        return UserFile.write(folder.resolve("models.yaml"), text);
    }
}
