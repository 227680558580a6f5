package dev.labstone.model.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.ilab.plan.IlabSettings;
import dev.labstone.lineup.Binding;
import dev.labstone.lineup.LineupReader;
import dev.labstone.model.Sent;
import dev.labstone.model.http.FailedAttemptException;
import dev.labstone.model.http.Secret;
import dev.labstone.usecase.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each block of docs/hosts.md is read as an author would paste it, and the request it makes is checked. */
class HostsPageTest {

    private static final Pattern BLOCK = Pattern.compile("(?s)```yaml\n(lineups:\n  ([a-z-]+):\n.*?)```");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vllm | /v1/chat/completions | model messages max_tokens temperature top_p top_k min_p repetition_penalty seed stream",
                "llama-server | /v1/chat/completions | model messages max_tokens temperature top_p top_k min_p repeat_penalty seed stream cache_prompt",
                "llama-cpp | /v1/chat/completions | model messages max_tokens temperature top_p top_k min_p repeat_penalty seed stream",
                "ollama | /v1/chat/completions | model messages max_tokens temperature top_p seed stream",
                "lm-studio | /v1/chat/completions | model messages max_tokens temperature top_p top_k repeat_penalty seed stream",
                "openai | /v1/chat/completions | model messages max_completion_tokens temperature top_p seed stream",
                "azure | /openai/deployments/my-deployment/chat/completions?api-version=2024-10-21"
                        + " | model messages max_tokens temperature top_p seed stream",
                "plain | /v1/chat/completions | model messages max_tokens temperature top_p stream",
            })
    void a_block_makes_this_request(String host, String route, String fields) throws IOException {
        Sent sent = WireRequest.write(endpoint(host), Models.REQUEST);
        assertThat(sent.route()).isEqualTo(route);
        assertThat(sent.body().fieldNames()).toIterable().containsExactlyInAnyOrder(fields.split(" "));
    }

    @Test
    void a_host_without_system_prompts_gets_its_text_in_the_users_turn() throws IOException {
        JsonNode messages =
                WireRequest.write(endpoint("plain"), Models.REQUEST).body().path("messages");
        assertThat(messages).hasSize(1);
        assertThat(messages.get(0).path("content").asText()).isEqualTo("Be brief.\n\nWhat is 2538?");
    }

    @Test
    void azure_gets_the_key_in_a_header_of_its_own() throws IOException, FailedAttemptException {
        OpenAiEndpoint azure = endpoint("azure").withApiKey(new Secret("canary-7f3a"));
        assertThat(azure.credentials().headers()).containsOnlyKeys("api-key").containsValue("canary-7f3a");
        OpenAiEndpoint openai = endpoint("openai").withApiKey(new Secret("canary-7f3a"));
        assertThat(openai.credentials().headers()).containsOnlyKeys("Authorization");
    }

    private OpenAiEndpoint endpoint(String host) throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(Path.of("docs", "hosts.md")));
        while (block.find()) {
            if (block.group(2).equals(host)) {
                Path file = Files.writeString(folder.resolve("models.yaml"), block.group(1));
                IlabSettings settings = new IlabSettings(folder, folder, Optional.empty(), Optional.empty(), Set.of());
                return ((Binding.OpenAi) LineupReader.read(file, host, settings)
                                .bindings()
                                .get(Role.BASE))
                        .endpoint();
            }
        }
        throw new AssertionError("docs/hosts.md has no block of " + host);
    }
}
