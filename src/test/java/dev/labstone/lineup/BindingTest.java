package dev.labstone.lineup;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import dev.labstone.model.limit.Limits;
import dev.labstone.model.openai.OpenAiEndpoint;
import dev.labstone.model.openai.Route;
import dev.labstone.model.openai.ServerKind;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BindingTest {

    @Test
    void says_how_to_set_a_key_that_is_not_set() {
        OpenAiEndpoint endpoint = new OpenAiEndpoint(
                URI.create("https://models.example.com/v1"),
                "m",
                ServerKind.OPENAI,
                Route.CHAT,
                OpenAiEndpoint.PLAIN,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                1,
                Duration.ofSeconds(1));
        Binding binding =
                new Binding.OpenAi(endpoint, Optional.of("LABSTONE_TEST_KEY_THAT_IS_NOT_SET"), Limits.inFlight(1));
        assertThatThrownBy(() -> binding.open(Path.of("cases/cards"), which -> null, Servers.of(List.of(binding))))
                .isInstanceOfSatisfying(
                        ModelException.class,
                        refused -> org.assertj.core.api.Assertions.assertThat(refused.failure())
                                .isEqualTo(Failure.UNAUTHORIZED))
                .hasMessageContaining(
                        "LABSTONE_TEST_KEY_THAT_IS_NOT_SET, named by \"api_key_env:\" in models.yaml, is not"
                                + " set; set it to the key: export LABSTONE_TEST_KEY_THAT_IS_NOT_SET=…");
    }
}
