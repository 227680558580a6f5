package dev.labstone.model.openai;

import static dev.labstone.model.openai.Models.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.model.Answer;
import dev.labstone.model.Failure;
import dev.labstone.model.NoAnswer;
import dev.labstone.model.http.Sleeper;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OneConnectionServerTest {

    @AutoClose
    private final OneConnectionServer server = new OneConnectionServer();

    @Test
    void noConnectionIsLeftOpenBehindAnAnswer() throws Exception {
        try (OpenAiChatModel model = model(ServerKind.LLAMA_CPP, patient())) {
            for (int i = 0; i < 20; i++) {
                assertThat(model.ask(REQUEST)).isInstanceOf(Answer.class);
                try (Socket other = new Socket("127.0.0.1", server.port())) {
                    assertThat(idleConnectionsBeside(other)).isZero();
                }
            }
        }
        assertThat(server.connectionHeaders).hasSizeGreaterThanOrEqualTo(21).containsOnly("close");
    }

    /** What the kind is for: a client with a pool keeps its connection, and whoever comes next is turned away. */
    @Test
    void serverOfAnotherKindKeepsItsConnection() throws Exception {
        try (OpenAiChatModel model = model(ServerKind.LLAMA_SERVER, patient())) {
            assertThat(model.ask(REQUEST)).isInstanceOf(Answer.class);
            try (Socket other = new Socket("127.0.0.1", server.port())) {
                assertThat(idleConnectionsBeside(other)).isEqualTo(1);
            }
        }
    }

    @Test
    void serverThatIsBusyWithSomebodyElseIsWaitedFor() throws IOException {
        Socket somebody = new Socket("127.0.0.1", server.port());
        try (OpenAiChatModel model = model(ServerKind.LLAMA_CPP, wait -> {
            closeQuietly(somebody);
            Thread.sleep(50);
        })) {
            Answer answer = (Answer) model.ask(REQUEST);

            assertThat(answer.text()).isEqualTo("Hi");
            assertThat(answer.model().reported()).contains("test-model.gguf");
        }
        assertThat(server.statuses).startsWith(503).endsWith(200);
    }

    @Test
    void serverThatStaysBusyIsGivenUp() throws IOException {
        try (Socket somebody = new Socket("127.0.0.1", server.port());
                OpenAiChatModel model = model(ServerKind.LLAMA_CPP, wait -> {})) {
            assertThat(somebody.isConnected()).isTrue();

            assertThat(model.ask(REQUEST))
                    .isEqualTo(new NoAnswer(Failure.OVERLOADED, "HTTP 503: Service Unavailable", 0));
        }
        assertThat(server.statuses).containsExactly(503, 503, 503, 503, 503, 503);
    }

    @Test
    void oneQuestionAtATimeWhateverTheLineupSays() {
        try (OpenAiChatModel one = model(ServerKind.LLAMA_CPP, patient());
                OpenAiChatModel many = model(ServerKind.LLAMA_SERVER, patient())) {
            assertThat(one.concurrency()).isEqualTo(1);
            assertThat(many.concurrency()).isEqualTo(8);
        }
    }

    private OpenAiChatModel model(ServerKind kind, Sleeper sleeper) {
        return Models.of(
                TestEndpoint.at(server.url())
                        .model("test-model.gguf")
                        .kind(kind)
                        .concurrency(8),
                sleeper);
    }

    private static Sleeper patient() {
        return wait -> Thread.sleep(Duration.ofMillis(20).toMillis());
    }

    /** Asks over a connection of its own: a 503 tells that another one is open. */
    private int idleConnectionsBeside(Socket socket) throws IOException, InterruptedException {
        Thread.sleep(20); // the server learns of a closed connection a moment later
        socket.getOutputStream().write("GET /v1/models HTTP/1.1\r\nHost: x\r\n\r\n".getBytes());
        byte[] status = socket.getInputStream().readNBytes(12);
        return new String(status).endsWith("503") ? 1 : 0;
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // as wanted
        }
    }
}
