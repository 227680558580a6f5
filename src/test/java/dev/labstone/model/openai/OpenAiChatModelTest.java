package dev.labstone.model.openai;

import static dev.labstone.model.openai.FakeServer.answer;
import static dev.labstone.model.openai.FakeServer.models;
import static dev.labstone.model.openai.Models.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.model.Answer;
import dev.labstone.model.Failure;
import dev.labstone.model.FinishReason;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.NoAnswer;
import dev.labstone.model.Request;
import dev.labstone.model.Tokens;
import dev.labstone.usecase.Decoding;
import dev.labstone.usecase.Prompt;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class OpenAiChatModelTest {

    @AutoClose
    private final FakeServer server = new FakeServer();

    @AutoClose
    private final OpenAiChatModel model = Models.of(TestEndpoint.at(server.url()));

    @Test
    void answerHoldsAllThatIsKnownOfIt() {
        Answer answer = (Answer) model.ask(REQUEST);

        assertThat(answer.text()).isEqualTo("Hello.");
        assertThat(answer.finish()).isEqualTo(FinishReason.STOP);
        assertThat(answer.tokens()).isEqualTo(new Tokens(Optional.of(12), Optional.of(3)));
        assertThat(answer.attempts()).isEqualTo(1);
        assertThat(answer.at()).isEqualTo(Instant.parse("2026-11-23T10:00:00.123Z"));
        assertThat(answer.latencyMillis()).isBetween(0L, 20_000L);
        assertThat(answer.model())
                .isEqualTo(new ModelIdentity(
                        "test-model", Optional.empty(), "openai", Optional.of("test-model"), Optional.empty()));
    }

    @Test
    void evidenceIsWhatTheServerGot() {
        Answer answer = (Answer) model.ask(Models.ask("Größe? 😀\n\"quoted\""));
        RecordedRequest got = server.questions().get(0);

        assertThat(got.getBody().utf8()).isEqualTo(WireRequest.text(answer.sent()));
        assertThat(got.getTarget()).isEqualTo(answer.sent().route());
        assertThat(got.getMethod()).isEqualTo("POST");
        assertThat(got.getHeaders().get("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(got.getHeaders().get("Authorization")).isNull();
    }

    @Test
    void keyGoesIntoTheHeaderOfEveryRequest() {
        try (OpenAiChatModel keyed = Models.of(TestEndpoint.at(server.url()).key("canary-7f3a"))) {
            keyed.ask(REQUEST);
        }

        assertThat(server.questions().get(0).getHeaders().get("Authorization")).isEqualTo("Bearer canary-7f3a");
        assertThat(server.modelRequests().get(0).getHeaders().get("Authorization"))
                .isEqualTo("Bearer canary-7f3a");
    }

    @Test
    void completionRouteIsAsked() {
        server.replies(FakeServer.ok("{\"choices\":[{\"text\":\"Hi\",\"finish_reason\":\"length\"}]}"));
        try (OpenAiChatModel completing =
                Models.of(TestEndpoint.at(server.url()).route(Route.COMPLETION))) {
            Answer answer = (Answer) completing.ask(REQUEST);

            assertThat(answer.text()).isEqualTo("Hi");
            assertThat(answer.finish().isTruncated()).isTrue();
            assertThat(answer.tokens()).isEqualTo(Tokens.UNKNOWN);
        }
        assertThat(server.questions().get(0).getTarget()).isEqualTo("/v1/completions");
    }

    @Test
    void addressMayEndWithASlash() {
        try (OpenAiChatModel slashed = Models.of(TestEndpoint.at(java.net.URI.create(server.url() + "/")))) {
            assertThat(slashed.ask(REQUEST)).isInstanceOf(Answer.class);
        }
    }

    @Test
    void megabyteOfEmojisIsReadWhole() {
        String text = "😀".repeat(300_000);
        server.replies(answer(text));

        assertThat(((Answer) model.ask(REQUEST)).text()).isEqualTo(text);
    }

    @Test
    void compressedReplyIsRead() throws java.io.IOException {
        Buffer zipped = new Buffer();
        try (var sink = Okio.buffer(new GzipSink(zipped))) {
            sink.writeUtf8("{\"choices\":[{\"message\":{\"content\":\"é😀\"}}]}");
        }
        server.replies(new MockResponse.Builder()
                .addHeader("Content-Encoding", "gzip")
                .body(zipped)
                .build());

        assertThat(((Answer) model.ask(REQUEST)).text()).isEqualTo("é😀");
    }

    @Test
    void chunkedReplyIsRead() {
        server.replies(new MockResponse.Builder()
                .chunkedBody("{\"choices\":[{\"message\":{\"content\":\"é😀\"}}]}", 3)
                .build());

        assertThat(((Answer) model.ask(REQUEST)).text()).isEqualTo("é😀");
    }

    @Test
    void charsetOfTheHeaderIsHeeded() {
        Buffer latin = new Buffer()
                .writeString("{\"choices\":[{\"text\":\"é\"}]}", java.nio.charset.StandardCharsets.ISO_8859_1);
        server.replies(new MockResponse.Builder()
                .addHeader("Content-Type", "application/json; charset=ISO-8859-1")
                .body(latin)
                .build());

        assertThat(((Answer) model.ask(REQUEST)).text()).isEqualTo("é");
    }

    @Test
    void parameterThatTheServerDoesNotTakeIsNeverSent() {
        Decoding penalised = new Decoding(
                Decoding.Strategy.GREEDY,
                9,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                0,
                BigDecimal.ZERO,
                new BigDecimal("1.1"),
                1,
                List.of());

        NoAnswer none = (NoAnswer) model.ask(new Request(new Prompt(Optional.empty(), "x"), penalised));

        assertThat(none.failure()).isEqualTo(Failure.BAD_REQUEST);
        assertThat(none.attempts()).isZero();
        assertThat(server.questions()).isEmpty();
    }

    @Test
    void modelsOnTwoPortsAreAskedSideBySide() {
        try (FakeServer other = new FakeServer().lists(models("other")).replies(answer("Other."));
                OpenAiChatModel second = Models.of(TestEndpoint.at(other.url()).model("other"))) {
            assertThat(((Answer) model.ask(REQUEST)).text()).isEqualTo("Hello.");
            assertThat(((Answer) second.ask(REQUEST)).text()).isEqualTo("Other.");
            assertThat(((Answer) model.ask(REQUEST)).model().name()).isEqualTo("test-model");
            assertThat(((Answer) second.ask(REQUEST)).model().name()).isEqualTo("other");
            assertThat(other.questions()).hasSize(2);
        }
        assertThat(server.questions()).hasSize(2);
    }
}
