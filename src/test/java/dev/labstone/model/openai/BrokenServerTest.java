package dev.labstone.model.openai;

import static dev.labstone.model.openai.FakeServer.answer;
import static dev.labstone.model.openai.FakeServer.ok;
import static dev.labstone.model.openai.Models.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.model.Answer;
import dev.labstone.model.Failure;
import dev.labstone.model.NoAnswer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect.CloseSocket;
import mockwebserver3.SocketEffect.Stall;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class BrokenServerTest {

    private static final String REPLY = "{\"choices\":[{\"message\":{\"content\":\"" + "x".repeat(5000) + "\"}}]}";

    @AutoClose
    private final FakeServer server = new FakeServer();

    @AutoClose
    private final OpenAiChatModel model = Models.of(TestEndpoint.at(server.url()));

    @Test
    void nobodyListens() throws IOException {
        int port = freePort();
        try (OpenAiChatModel nobody = Models.of(TestEndpoint.at(URI.create("http://127.0.0.1:" + port + "/v1")))) {
            assertThat(nobody.ask(REQUEST))
                    .isEqualTo(new NoAnswer(
                            Failure.UNREACHABLE,
                            "nobody listens at 127.0.0.1:" + port
                                    + "; start the server, or mend \"openai:\" in models.yaml",
                            0));
        }
    }

    @Test
    void serverThatGoesAwayIsTriedSixTimes() {
        model.identity();
        server.close();

        NoAnswer none = (NoAnswer) model.ask(REQUEST);

        assertThat(none.failure()).isEqualTo(Failure.UNREACHABLE);
        assertThat(none.attempts()).isEqualTo(6);
    }

    @Test
    void hostIsUnknown() {
        try (OpenAiChatModel unknown = Models.of(TestEndpoint.at(URI.create("http://nobody.invalid/v1")))) {
            assertThat(((NoAnswer) unknown.ask(REQUEST)).reason()).startsWith("nobody listens at nobody.invalid:80");
        }
    }

    @Test
    void serverThatDiesInTheMiddleOfTheBodyIsAskedAgain() {
        server.replies(dying(), dying(), answer("Whole."));

        Answer answer = (Answer) model.ask(REQUEST);

        assertThat(answer.text()).isEqualTo("Whole.");
        assertThat(answer.attempts()).isEqualTo(3);
    }

    @Test
    void halfABodyIsNeverAnAnswer() {
        server.replies(dying());

        NoAnswer none = (NoAnswer) model.ask(REQUEST);

        assertThat(none.failure()).isEqualTo(Failure.UNREADABLE);
        assertThat(none.reason()).startsWith("the answer of " + server.where() + " broke off half way: ");
        assertThat(none.attempts()).isEqualTo(6);
    }

    @Test
    void halfAChunkedBodyIsNeverAnAnswer() {
        server.replies(new MockResponse.Builder()
                .chunkedBody(REPLY, 100)
                .onResponseBody(new CloseSocket())
                .build());

        assertThat(((NoAnswer) model.ask(REQUEST)).failure()).isEqualTo(Failure.UNREADABLE);
    }

    /** Without a length or chunks the end of the connection is the end of the body: only the JSON tells. */
    @Test
    void halfABodyWithoutALengthIsNeverAnAnswer() {
        server.replies(new MockResponse.Builder()
                .body(REPLY.substring(0, 2000))
                .removeHeader("Content-Length")
                .addHeader("Connection", "close")
                .onResponseEnd(mockwebserver3.SocketEffect.ShutdownConnection.INSTANCE)
                .build());

        NoAnswer none = (NoAnswer) model.ask(REQUEST);

        assertThat(none.failure()).isEqualTo(Failure.UNREADABLE);
        assertThat(none.reason()).startsWith("the reply is not a JSON object: {\"choices\":");
    }

    @Test
    void connectionThatClosesBeforeTheHeadIsAskedAgain() {
        server.replies(
                new MockResponse.Builder().onResponseStart(new CloseSocket()).build(), answer("Whole."));

        assertThat(model.ask(REQUEST).attempts()).isEqualTo(2);
        assertThat(server.questions()).hasSize(2);
    }

    @Test
    void statusCountsEvenIfItsBodyBreaksOff() {
        server.replies(new MockResponse.Builder()
                .code(401)
                .body(REPLY)
                .onResponseBody(new CloseSocket())
                .build());

        NoAnswer none = (NoAnswer) model.ask(REQUEST);

        assertThat(none.failure()).isEqualTo(Failure.UNAUTHORIZED);
        assertThat(none.attempts()).isEqualTo(1);
    }

    @Test
    void stalledServerIsATimeoutAndTriedTwiceOnly() {
        server.replies(
                new MockResponse.Builder().onResponseStart(Stall.INSTANCE).build());
        try (OpenAiChatModel impatient = Models.of(TestEndpoint.at(server.url()).timeout(Duration.ofMillis(1000)))) {
            assertThat(impatient.ask(REQUEST))
                    .isEqualTo(new NoAnswer(
                            Failure.TIMEOUT,
                            "no answer from " + server.where() + " within 1 s (\"timeout_seconds:\" in models.yaml)",
                            2));
        }
    }

    @Test
    void serverThatTricklesForEverIsATimeout() {
        server.replies(new MockResponse.Builder()
                .body(REPLY)
                .throttleBody(10, 200, TimeUnit.MILLISECONDS)
                .build());
        try (OpenAiChatModel impatient = Models.of(TestEndpoint.at(server.url()).timeout(Duration.ofMillis(1000)))) {
            assertThat(((NoAnswer) impatient.ask(REQUEST)).failure()).isEqualTo(Failure.TIMEOUT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<!DOCTYPE html><html><body>Loading…</body></html>", "{}", "{\"choices\":[]}", "null"})
    void whatIsNoAnswerIsAskedForAgain(String body) {
        server.replies(ok(body), answer("Now."));

        assertThat(model.ask(REQUEST).attempts()).isEqualTo(2);

        server.replies(ok(body));
        NoAnswer none = (NoAnswer) model.ask(REQUEST);
        assertThat(none.failure()).isEqualTo(Failure.UNREADABLE);
        assertThat(none.attempts()).isEqualTo(6);
    }

    @Test
    void replyWithoutABodyIsNoAnswer() {
        server.replies(new MockResponse.Builder().code(204).build());

        assertThat(model.ask(REQUEST)).isEqualTo(new NoAnswer(Failure.UNREADABLE, "the reply is empty", 6));
    }

    @Test
    void endlessBodyIsCutShort() {
        String large = "x".repeat(17 << 20);
        server.replies(ok(large), answer("Short."));

        Answer answer = (Answer) model.ask(REQUEST);

        assertThat(answer.text()).isEqualTo("Short.");
        server.replies(ok(large));
        assertThat(((NoAnswer) model.ask(REQUEST)).reason()).isEqualTo("the answer is larger than 16 MB");
    }

    @Test
    void endlessErrorIsCutShort() {
        server.replies(FakeServer.status(400, "x".repeat(17 << 20)));

        assertThat(((NoAnswer) model.ask(REQUEST)).reason()).hasSizeLessThan(250);
    }

    @Test
    void plainServerBehindAnHttpsAddressIsTold() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 9, InetAddress.getByName("127.0.0.1"));
                OpenAiChatModel secure =
                        Models.of(TestEndpoint.at(URI.create("https://127.0.0.1:" + plain.getLocalPort() + "/v1")))) {
            refuseAllWithoutTls(plain);

            NoAnswer none = (NoAnswer) secure.ask(REQUEST);

            assertThat(none.failure()).isEqualTo(Failure.UNREACHABLE);
            assertThat(none.reason()).contains("does the server speak https");
        }
    }

    private static void refuseAllWithoutTls(ServerSocket server) {
        Thread thread = new Thread(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    socket.getInputStream().read(new byte[4096]);
                    socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes());
                } catch (IOException closed) {
                    return;
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static MockResponse dying() {
        return new MockResponse.Builder()
                .body(REPLY)
                .onResponseBody(new CloseSocket())
                .build();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
