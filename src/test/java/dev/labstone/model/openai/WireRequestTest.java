package dev.labstone.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.labstone.files.Json;
import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import dev.labstone.model.Request;
import dev.labstone.model.Sent;
import dev.labstone.usecase.Decoding;
import dev.labstone.usecase.Decoding.Strategy;
import dev.labstone.usecase.Prompt;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WireRequestTest {

    private static final Request WITH_SCHEMA = new Request(
            new Prompt(Optional.empty(), "x"),
            Decoding.DEFAULT,
            Optional.of(JsonNodeFactory.instance.objectNode().put("type", "object")));

    private static final String MESSAGES = "{\"model\":\"test-model\",\"messages\":[{\"role\":\"system\",\"content\":"
            + "\"Be brief.\"},{\"role\":\"user\",\"content\":\"What is 2538?\"}],";
    private static final String PROMPT =
            "{\"model\":\"test-model\",\"prompt\":\"<|system|>\\nBe brief.\\n<|user|>\\nWhat is 2538?\\n<|assistant|>\\n\",";
    private static final String TEMPLATE = "<|system|>\n{{system}}\n<|user|>\n{{user}}\n<|assistant|>\n";

    private static final String OPENAI =
            "\"max_tokens\":512,\"temperature\":0,\"top_p\":1,\"seed\":42,\"stream\":false}";
    /** As llama.cpp, which runs there, without what LM Studio does not name. */
    private static final String LM_STUDIO = "\"max_tokens\":512,\"temperature\":0,\"top_p\":1,\"top_k\":0,"
            + "\"repeat_penalty\":1,\"seed\":42,\"stream\":false}";

    private static final String LLAMA_CPP = "\"max_tokens\":512,\"temperature\":0,\"top_p\":1,\"top_k\":0,\"min_p\":0,"
            + "\"repeat_penalty\":1,\"seed\":42,\"stream\":false}";
    private static final String LLAMA_SERVER = "\"max_tokens\":512,\"temperature\":0,\"top_p\":1,\"top_k\":0,"
            + "\"min_p\":0,\"repeat_penalty\":1,\"seed\":42,\"stream\":false,\"cache_prompt\":false}";
    private static final String VLLM = "\"max_tokens\":512,\"temperature\":0,\"top_p\":1,\"top_k\":-1,\"min_p\":0,"
            + "\"repetition_penalty\":1,\"seed\":42,\"stream\":false}";

    @ParameterizedTest
    @EnumSource
    void everyParameterIsSentOnTheChatRoute(ServerKind kind) {
        Sent sent = WireRequest.write(TestEndpoint.anywhere().kind(kind).build(), Models.REQUEST);

        assertThat(WireRequest.text(sent)).isEqualTo(MESSAGES + decodingOf(kind));
        assertThat(sent.route()).isEqualTo("/v1/chat/completions");
        assertThat(sent.prompt()).isEqualTo("System:\nBe brief.\n\nUser:\nWhat is 2538?");
    }

    @ParameterizedTest
    @EnumSource
    void everyParameterIsSentOnTheCompletionRoute(ServerKind kind) {
        Sent sent = WireRequest.write(
                TestEndpoint.anywhere().kind(kind).template(TEMPLATE).build(), Models.REQUEST);

        assertThat(WireRequest.text(sent)).isEqualTo(PROMPT + decodingOf(kind));
        assertThat(sent.route()).isEqualTo("/v1/completions");
        assertThat(sent.prompt()).isEqualTo("<|system|>\nBe brief.\n<|user|>\nWhat is 2538?\n<|assistant|>\n");
    }

    private static String decodingOf(ServerKind kind) {
        return switch (kind) {
            case OPENAI, AZURE, OLLAMA -> OPENAI;
            case LM_STUDIO -> LM_STUDIO;
            case LLAMA_CPP -> LLAMA_CPP;
            case LLAMA_SERVER -> LLAMA_SERVER;
            case VLLM -> VLLM;
        };
    }

    @Test
    void parametersAreSentAsTheAuthorSetThem() {
        Decoding decoding = decoding("0.70", "0.95", 40, "0.0000001", "1.10", List.of("\n\n", "<|endoftext|>"));
        Request request = new Request(new Prompt(Optional.empty(), "x"), decoding);

        assertThat(WireRequest.text(WireRequest.write(
                        TestEndpoint.anywhere().kind(ServerKind.VLLM).build(), request)))
                .isEqualTo("{\"model\":\"test-model\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],"
                        + "\"max_tokens\":9,\"temperature\":0.7,\"top_p\":0.95,\"top_k\":40,\"min_p\":0.0000001,"
                        + "\"repetition_penalty\":1.1,\"seed\":7,\"stop\":[\"\\n\\n\",\"<|endoftext|>\"],"
                        + "\"stream\":false}");
    }

    @Test
    void bodyReadBackFromARecordingIsTheSame() throws JsonProcessingException {
        Decoding decoding = decoding("0.7", "1", 40, "0.05", "1", List.of("\n"));
        Sent sent = WireRequest.write(
                TestEndpoint.anywhere().kind(ServerKind.LLAMA_CPP).build(),
                new Request(new Prompt(Optional.empty(), "é😀"), decoding));

        assertThat(Json.MAPPER.readValue(Json.line(sent), Sent.class)).isEqualTo(sent);
    }

    @Test
    void plainTemplateIsThePromptsPartsAsTheyStand() {
        assertThat(prompt(Optional.of(" S "), " U\n")).isEqualTo(" S \n\n U\n");
        assertThat(prompt(Optional.empty(), " U\n")).isEqualTo(" U\n");
    }

    private static String prompt(Optional<String> system, String user) {
        Request request = new Request(new Prompt(system, user), Decoding.DEFAULT);
        OpenAiEndpoint endpoint =
                TestEndpoint.anywhere().route(Route.COMPLETION).build();
        return WireRequest.write(endpoint, request).body().get("prompt").textValue();
    }

    @Test
    void bracesInAnInputAreNoPlaceholders() {
        Request request = new Request(new Prompt(Optional.of("{{user}}"), "{{system}} $1 \\"), Decoding.DEFAULT);
        OpenAiEndpoint endpoint =
                TestEndpoint.anywhere().template("{{system}}|{{user}}").build();

        assertThat(WireRequest.write(endpoint, request).prompt()).isEqualTo("{{user}}|{{system}} $1 \\");
    }

    @ParameterizedTest
    @CsvSource({"40, 0, 1, top_k", "0, 0.05, 1, min_p", "0, 0, 1.1, repeat_penalty"})
    void parameterThatTheServerDoesNotTakeIsNeverDroppedInSilence(
            int topK, String minP, String repeatPenalty, String name) {
        Decoding decoding = decoding("0", "1", topK, minP, repeatPenalty, List.of());
        Request request = new Request(new Prompt(Optional.empty(), "x"), decoding);

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> WireRequest.write(TestEndpoint.anywhere().build(), request))
                .withMessage(
                        "the use case sets \"%s\", which a server of the kind \"openai\" does not take; remove it from "
                                + "\"decoding:\" or name the right \"kind:\" in models.yaml",
                        name)
                .returns(Failure.BAD_REQUEST, ModelException::failure);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1/v1, /v1/completions",
        "http://127.0.0.1/v1/, /v1/completions",
        "http://127.0.0.1, /completions",
        "https://host/openai/v1//, /openai/v1/completions"
    })
    void routeIsBelowTheAddress(URI url, String route) {
        OpenAiEndpoint endpoint = TestEndpoint.at(url).route(Route.COMPLETION).build();

        assertThat(WireRequest.write(endpoint, Models.REQUEST).route()).isEqualTo(route);
    }

    private static Decoding decoding(
            String temperature, String topP, int topK, String minP, String repeatPenalty, List<String> stop) {
        return new Decoding(
                Strategy.SAMPLE,
                9,
                new BigDecimal(temperature),
                new BigDecimal(topP),
                topK,
                new BigDecimal(minP),
                new BigDecimal(repeatPenalty),
                7,
                stop);
    }

    @Test
    void tells_the_schema_of_the_answer_the_way_each_server_takes_it() {
        assertThat(body(TestEndpoint.anywhere().kind(ServerKind.LLAMA_CPP), WITH_SCHEMA)
                        .get("response_format"))
                .hasToString("{\"type\":\"json_object\",\"schema\":{\"type\":\"object\"}}");
        for (ServerKind kind : List.of(ServerKind.OPENAI, ServerKind.LLAMA_SERVER, ServerKind.VLLM)) {
            assertThat(body(TestEndpoint.anywhere().kind(kind), WITH_SCHEMA).get("response_format"))
                    .hasToString("{\"type\":\"json_schema\",\"json_schema\":"
                            + "{\"name\":\"reply\",\"strict\":true,\"schema\":{\"type\":\"object\"}}}");
        }
    }

    @Test
    void leaves_the_schema_to_the_prompt_where_the_server_cannot_see_to_it() {
        assertThat(body(TestEndpoint.anywhere().withoutStructuredOutput(), WITH_SCHEMA)
                        .has("response_format"))
                .isFalse();
        assertThat(body(TestEndpoint.anywhere().route(Route.COMPLETION), WITH_SCHEMA)
                        .has("response_format"))
                .isFalse();
    }

    private static JsonNode body(TestEndpoint endpoint, Request request) {
        return WireRequest.write(endpoint.build(), request).body();
    }
}
