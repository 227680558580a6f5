package dev.labstone.model.openai;

import static dev.labstone.model.openai.FakeServer.answer;
import static dev.labstone.model.openai.FakeServer.models;
import static dev.labstone.model.openai.FakeServer.ok;
import static dev.labstone.model.openai.FakeServer.status;
import static dev.labstone.model.openai.Models.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.files.Json;
import dev.labstone.model.Answer;
import dev.labstone.model.ModelException;
import dev.labstone.model.Response;
import dev.labstone.model.recorded.Recording;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect.CloseSocket;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A server repeats the key in all it says: nothing that is kept or shown may hold it. */
class CanaryTest {

    private static final String CANARY = "canary/7f3a\"9c\\41e8";
    private static final String ESCAPED = "canary\\/7f3a\\\"9c\\\\41e8";

    @AutoClose
    private final FakeServer server = new FakeServer();

    @AutoClose
    private final OpenAiChatModel model =
            Models.of(TestEndpoint.at(server.url()).key(CANARY));

    @ParameterizedTest
    @MethodSource
    void responseNeverHoldsTheKey(MockResponse reply) {
        server.replies(reply);

        assertThat(everythingOf(model.ask(REQUEST))).doesNotContain("canary", "7f3a", "41e8");
    }

    static Stream<MockResponse> responseNeverHoldsTheKey() {
        return Stream.of(
                answer("You sent " + CANARY),
                ok("{\"choices\":[{\"text\":\"You sent " + ESCAPED + "\"}]}"),
                ok("You sent " + CANARY),
                ok("{\"error\":\"" + ESCAPED + "\"}"),
                ok("{\"choices\":[],\"key\":\"" + ESCAPED + "\"}"),
                status(400, "{\"error\":{\"message\":\"wrong key " + ESCAPED + "\"}}"),
                status(401, "wrong key Bearer " + CANARY),
                status(500, "x".repeat(190) + " " + CANARY),
                status(500, "x".repeat(3990) + " " + CANARY),
                status(503, "<html>" + CANARY + "</html>"),
                status(302, CANARY, "Location: http://127.0.0.1/?key=canary7f3a41e8"),
                status(429, CANARY, "Retry-After: canary"),
                new MockResponse.Builder()
                        .status("HTTP/1.1 500 " + CANARY)
                        .body(CANARY)
                        .onResponseBody(new CloseSocket())
                        .build());
    }

    @ParameterizedTest
    @MethodSource
    void checkOfTheIdentityNeverHoldsTheKey(MockResponse list) {
        server.lists(list);

        assertThat(everythingOf(model.ask(REQUEST))).doesNotContain("canary", "7f3a", "41e8");
        assertThat(everythingOf(identityOrFailure())).doesNotContain("canary", "7f3a", "41e8");
    }

    static Stream<MockResponse> checkOfTheIdentityNeverHoldsTheKey() {
        return Stream.of(
                models(CANARY),
                models("test-model", CANARY),
                ok(CANARY),
                ok("{\"" + ESCAPED + "\":1}"),
                status(401, CANARY),
                status(500, CANARY));
    }

    @Test
    void endpointAndModelNeverShowTheKey() {
        assertThat(TestEndpoint.at(server.url()).key(CANARY).build().toString() + model)
                .doesNotContain("canary");
    }

    private Object identityOrFailure() {
        try {
            return model.identity();
        } catch (ModelException failed) {
            return failed;
        }
    }

    private static String everythingOf(Object result) {
        StringWriter all = new StringWriter();
        if (result instanceof Throwable failed) {
            failed.printStackTrace(new PrintWriter(all, true));
            return all.toString();
        }
        String recorded = result instanceof Answer answer ? Json.line(new Recording("a", "key", answer)) : "";
        return result + Json.line(result) + recorded + (result instanceof Response response ? response.attempts() : "");
    }
}
