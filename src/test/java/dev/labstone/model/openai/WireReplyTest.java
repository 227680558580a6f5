package dev.labstone.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.labstone.model.Failure;
import dev.labstone.model.FinishReason;
import dev.labstone.model.Tokens;
import dev.labstone.model.http.AttemptFailure;
import dev.labstone.model.http.FailedAttemptException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireReplyTest {

    /** As the servers were seen to send them, shortened. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                // llama-cpp-python
                """
                {"id":"chatcmpl-1","object":"chat.completion","created":1,"model":"/home/u/m.gguf","choices":[{"index":0,
                "message":{"content":"Hi","role":"assistant"},"logprobs":null,"finish_reason":"stop"}],
                "usage":{"prompt_tokens":9,"completion_tokens":2,"total_tokens":11}}""",
                // llama-cpp-python and vLLM, completion route
                """
                {"id":"cmpl-1","object":"text_completion","choices":[{"text":"Hi","index":0,"logprobs":null,
                "finish_reason":"stop","stop_reason":null,"prompt_logprobs":null}],
                "usage":{"prompt_tokens":9,"total_tokens":11,"completion_tokens":2,"prompt_tokens_details":null}}""",
                // llama-server
                """
                {"choices":[{"finish_reason":"stop","index":0,"message":{"role":"assistant","content":"Hi"}}],
                "system_fingerprint":"b9272","object":"chat.completion","usage":{"completion_tokens":2,
                "prompt_tokens":9,"total_tokens":11,"prompt_tokens_details":{"cached_tokens":0}},
                "timings":{"prompt_n":9,"prompt_ms":12.5,"predicted_n":2,"predicted_per_second":1e2}}""",
                // vLLM, chat route
                """
                {"id":"chatcmpl-1","object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant",
                "reasoning_content":null,"content":"Hi","tool_calls":[]},"logprobs":null,"finish_reason":"stop",
                "stop_reason":151645}],"usage":{"prompt_tokens":9,"total_tokens":11,"completion_tokens":2},
                "prompt_logprobs":null,"kv_transfer_params":null}""",
                // Ollama
                """
                {"id":"chatcmpl-1","object":"chat.completion","system_fingerprint":"fp_ollama","choices":[{"index":0,
                "message":{"role":"assistant","content":"Hi"},"finish_reason":"stop"}],
                "usage":{"prompt_tokens":9,"completion_tokens":2,"total_tokens":11}}""",
                // a gateway that always sends the field, and a host that sends the content in parts
                """
                {"error":"","choices":[{"message":{"content":[{"type":"text","text":"H"},{"type":"text","text":"i"}]},
                "finish_reason":"stop","error":null}],"usage":{"prompt_tokens":9.0,"completion_tokens":2}}"""
            })
    void repliesOfAllServersAreRead(String body) throws FailedAttemptException {
        assertThat(WireReply.read(body))
                .isEqualTo(new WireReply("Hi", FinishReason.STOP, new Tokens(Optional.of(9), Optional.of(2))));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"stop\"', STOP",
        "'\"eos_token\"', STOP",
        "'\"length\"', LENGTH",
        "'\"max_tokens\"', LENGTH",
        "'\"content_filter\"', FILTERED",
        "'\"tool_calls\"', OTHER",
        "'\"null\"', OTHER",
        "null, OTHER",
        "7, OTHER"
    })
    void reasonOfTheEndIsKept(String reason, FinishReason finish) throws FailedAttemptException {
        WireReply reply = WireReply.read("{\"choices\":[{\"text\":\"x\",\"finish_reason\":" + reason + "}]}");

        assertThat(reply.finish()).isEqualTo(finish);
        assertThat(reply.finish().isTruncated()).isEqualTo(finish == FinishReason.LENGTH);
    }

    @Test
    void missingReasonAndMissingUsageAreNoFailure() throws FailedAttemptException {
        assertThat(WireReply.read("{\"choices\":[{\"text\":\"x\"}]}"))
                .isEqualTo(new WireReply("x", FinishReason.OTHER, Tokens.UNKNOWN));
        assertThat(WireReply.read("{\"choices\":[{\"text\":\"x\"}],\"usage\":null}")
                        .tokens())
                .isEqualTo(Tokens.UNKNOWN);
        assertThat(WireReply.read("{\"choices\":[{\"text\":\"x\"}],\"usage\":{\"prompt_tokens\":null,"
                                + "\"completion_tokens\":99999999999}}")
                        .tokens())
                .isEqualTo(Tokens.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"content\":\"\"}|''",
                "{\"content\":null}|''",
                "{\"content\":null,\"refusal\":null}|''",
                "{\"content\":null,\"refusal\":\"I will not.\"}|I will not.",
                "{\"content\":null,\"reasoning_content\":\"Let me think\"}|''",
                "{\"content\":\"yes\",\"refusal\":null}|yes"
            })
    void emptyContentIsAnEmptyAnswerAndARefusalIsWhatTheModelSaid(String message, String text)
            throws FailedAttemptException {
        assertThat(WireReply.read("{\"choices\":[{\"message\":" + message + "}]}")
                        .text())
                .isEqualTo(text);
    }

    @Test
    void textIsKeptAsItCame() throws FailedAttemptException {
        assertThat(WireReply.read("{\"choices\":[{\"text\":\" \\n日本\\u8a9e \\ud83d\\ude00 \\u0000\\t \"}]}")
                        .text())
                .isEqualTo(" \n日本語 😀 \u0000\t ");
    }

    @Test
    void halfOfAnEmojiBecomesAReplacementCharacter() throws FailedAttemptException {
        assertThat(WireReply.read("{\"choices\":[{\"text\":\"a\\ud83d \\ude00b \\ud83d\\ude00\"}]}")
                        .text())
                .isEqualTo("a\uFFFD \uFFFDb 😀");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|the reply is empty",
                "'  \n'|the reply is empty",
                "<html><body>Gateway</body></html>|the reply is not a JSON object: Gateway",
                "{\"choices\":[{\"te|the reply is not a JSON object: {\"choices\":[{\"te",
                "[]|the reply is not a JSON object: []",
                "\"text\"|the reply is not a JSON object: \"text\"",
                "data: {}|the reply is not a JSON object: data: {}",
                "{}|the reply has no \"choices\": {}",
                "{\"choices\":[]}|the reply has no \"choices\": {\"choices\":[]}",
                "{\"choices\":null}|the reply has no \"choices\": {\"choices\":null}",
                "{\"choices\":{}}|the reply has no \"choices\": {\"choices\":{}}",
                "{\"choices\":[{}]}|the first choice has no text: {\"choices\":[{}]}",
                "{\"choices\":[{\"message\":{}}]}|the first choice has no text: {\"choices\":[{\"message\":{}}]}",
                "{\"choices\":[{\"text\":7}]}|the first choice has no text: {\"choices\":[{\"text\":7}]}"
            })
    void whatIsNotTheProtocolIsToldAsItCame(String body, String reason) {
        AttemptFailure failure = failure(body);

        assertThat(failure.failure()).isEqualTo(Failure.UNREADABLE);
        assertThat(failure.reason()).isEqualTo(reason);
    }

    @Test
    void thousandsOfBracketsAreNoReply() {
        assertThat(failure("[".repeat(100_000)).reason()).startsWith("the reply is not a JSON object: [[[");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"error\":{\"message\":\"boom\",\"type\":\"server_error\",\"code\":null}}|SERVER_ERROR",
                "{\"error\":\"boom\"}|SERVER_ERROR",
                "{\"error\":{\"message\":\"boom\",\"code\":502}}|SERVER_ERROR",
                "{\"error\":{\"message\":\"boom\",\"code\":429}}|OVERLOADED",
                "{\"error\":{\"message\":\"boom\",\"code\":\"401\"}}|UNAUTHORIZED",
                "{\"error\":{\"message\":\"boom\",\"code\":404}}|NOT_FOUND",
                "{\"error\":{\"message\":\"boom\",\"code\":400}}|BAD_REQUEST",
                "{\"error\":{\"message\":\"boom\",\"status\":422}}|BAD_REQUEST",
                "{\"error\":{\"message\":\"boom\",\"type\":\"invalid_request_error\"}}|BAD_REQUEST",
                "{\"error\":{\"message\":\"boom\",\"type\":\"exceed_context_size_error\"}}|CONTEXT_OVERFLOW",
                "{\"object\":\"error\",\"message\":\"boom\",\"type\":\"BadRequestError\",\"code\":400}|BAD_REQUEST",
                "{\"choices\":[{\"message\":{\"content\":\"\"},\"error\":{\"message\":\"boom\",\"code\":503}}]}|OVERLOADED"
            })
    void errorInAReplyOfSuccessCountsAsTheStatusItShouldHaveHad(String body, Failure expected) {
        AttemptFailure failure = failure(body);

        assertThat(failure.failure()).isEqualTo(expected);
        assertThat(failure.reason()).startsWith("the server reports success and an error: boom");
    }

    private static AttemptFailure failure(String body) {
        return catchThrowableOfType(FailedAttemptException.class, () -> WireReply.read(body))
                .failure();
    }
}
