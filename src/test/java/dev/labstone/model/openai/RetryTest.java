package dev.labstone.model.openai;

import static dev.labstone.model.openai.FakeServer.answer;
import static dev.labstone.model.openai.FakeServer.status;
import static dev.labstone.model.openai.Models.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.model.Answer;
import dev.labstone.model.Failure;
import dev.labstone.model.NoAnswer;
import java.time.Duration;
import java.util.List;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which status is worth how many attempts, counted by the server. */
class RetryTest {

    private final Models.Waits waits = new Models.Waits();

    @AutoClose
    private final FakeServer server = new FakeServer();

    @AutoClose
    private final OpenAiChatModel model = Models.of(TestEndpoint.at(server.url()), waits);

    @ParameterizedTest
    @CsvSource({
        "408, SERVER_ERROR",
        "429, OVERLOADED",
        "500, SERVER_ERROR",
        "501, SERVER_ERROR",
        "502, SERVER_ERROR",
        "503, OVERLOADED",
        "504, SERVER_ERROR",
        "520, SERVER_ERROR",
        "599, SERVER_ERROR"
    })
    void passingTroubleIsTriedSixTimes(int status, Failure failure) {
        server.replies(status(status, "{\"error\":{\"message\":\"The server's own words.\"}}"));

        NoAnswer none = (NoAnswer) model.ask(REQUEST);

        assertThat(none).isEqualTo(new NoAnswer(failure, "HTTP " + status + ": The server's own words.", 6));
        assertThat(server.questions()).hasSize(6);
        assertThat(waits.asked).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "400, BAD_REQUEST",
        "401, UNAUTHORIZED",
        "402, BAD_REQUEST",
        "403, UNAUTHORIZED",
        "404, NOT_FOUND",
        "405, BAD_REQUEST",
        "409, BAD_REQUEST",
        "413, BAD_REQUEST",
        "422, BAD_REQUEST"
    })
    void refusalIsTriedOnce(int status, Failure failure) {
        server.replies(status(status, "{\"error\":{\"message\":\"The server's own words.\"}}"), answer("too late"));

        NoAnswer none = (NoAnswer) model.ask(REQUEST);

        assertThat(none.failure()).isEqualTo(failure);
        assertThat(none.reason()).startsWith("HTTP " + status + ": The server's own words.");
        assertThat(none.attempts()).isEqualTo(1);
        assertThat(server.questions()).hasSize(1);
        assertThat(waits.asked).isEmpty();
    }

    /** The worst an OkHttp left to itself does: it asks again on its own, and the attempts are counted wrong. */
    @ParameterizedTest
    @ValueSource(ints = {408, 429, 503})
    void attemptsAreCountedRightIfTheServerAsksForNoWait(int status) {
        server.replies(status(status, "", "Retry-After: 0"));

        assertThat(model.ask(REQUEST).attempts()).isEqualTo(6);
        assertThat(server.questions()).hasSize(6);
        assertThat(waits.asked).hasSize(5).allSatisfy(wait -> assertThat(wait).isPositive());
    }

    @Test
    void listOfModelsIsNotAskedForBehindLabstonesBack() {
        server.lists(status(503, "", "Retry-After: 0"), FakeServer.models("test-model"));

        assertThat(model.ask(REQUEST)).isInstanceOf(Answer.class);
        assertThat(server.modelRequests()).hasSize(2);
        assertThat(waits.asked).hasSize(1);
    }

    @Test
    void answerTellsHowManyAttemptsItTook() {
        server.replies(status(500, ""), status(429, ""), status(503, ""), answer("At last."));

        Answer answer = (Answer) model.ask(REQUEST);

        assertThat(answer.text()).isEqualTo("At last.");
        assertThat(answer.attempts()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"7, 7000", "60, 60000", "'Mon, 23 Nov 2026 10:00:30 GMT', 29876"})
    void serverIsGivenTheTimeItAsksFor(String header, long millis) {
        server.replies(status(429, "", "Retry-After: " + header), answer("Now."));

        assertThat(model.ask(REQUEST)).isInstanceOf(Answer.class);
        assertThat(waits.asked).hasSize(1);
        assertThat(waits.asked.get(0).toMillis()).isEqualTo(millis);
    }

    @Test
    void serverThatAsksForTooLongIsGivenUpWithItsWish() {
        server.replies(status(429, "Slow down.", "Retry-After: 3600"));

        assertThat(model.ask(REQUEST))
                .isEqualTo(new NoAnswer(
                        Failure.OVERLOADED,
                        "HTTP 429: Slow down. (the server asks to wait 3600 s; Labstone waits 60 s at the most)",
                        1));
        assertThat(waits.asked).isEmpty();
    }

    @Test
    void waitsGrow() {
        server.replies(status(503, ""));

        model.ask(REQUEST);

        List<Duration> asked = waits.asked;
        for (int i = 0; i < 5; i++) {
            assertThat(asked.get(i).toMillis()).isBetween(250L << i, 500L << i);
        }
    }

    @ParameterizedTest
    @CsvSource({"400", "413", "500"})
    void promptThatIsTooLongIsToldApartAndNotTriedAgain(int status) {
        server.replies(status(
                status,
                "{\"error\":{\"message\":\"This model's maximum context length is 4096 tokens.\","
                        + "\"code\":\"context_length_exceeded\"}}"));

        assertThat(model.ask(REQUEST))
                .isEqualTo(new NoAnswer(
                        Failure.CONTEXT_OVERFLOW,
                        "HTTP " + status + ": This model's maximum context length is 4096 tokens. (shorten the prompt,"
                                + " lower max_tokens, or serve the model with a larger context)",
                        1));
    }

    @ParameterizedTest
    @CsvSource({
        "401, 'is the variable that \"api_key_env:\" in models.yaml names set, and the key valid?'",
        "404, 'is \"openai:\" in models.yaml the address up to /v1, and \"model:\" one the server has?'"
    })
    void refusalTellsWhatToMend(int status, String cure) {
        server.replies(status(status, "{\"detail\":\"No.\"}"));

        assertThat(((NoAnswer) model.ask(REQUEST)).reason()).isEqualTo("HTTP " + status + ": No. (" + cure + ")");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectIsNotFollowedWithTheKey(int status) {
        try (FakeServer elsewhere = new FakeServer();
                OpenAiChatModel keyed = Models.of(TestEndpoint.at(server.url()).key("canary-7f3a"))) {
            MockResponse away = status(status, "", "Location: " + elsewhere.url() + "/chat/completions");
            server.replies(away);

            NoAnswer none = (NoAnswer) keyed.ask(REQUEST);

            assertThat(none.failure()).isEqualTo(Failure.BAD_REQUEST);
            assertThat(none.reason())
                    .isEqualTo("HTTP " + status + " (the server sends on to another address, which is not followed;"
                            + " put the final address at \"openai:\" in models.yaml)");
            assertThat(elsewhere.questions()).isEmpty();
            assertThat(server.questions()).hasSize(1);
        }
    }

    @Test
    void errorInAReplyOfSuccessIsTriedAgainUnlessItIsARefusal() {
        server.replies(FakeServer.ok("{\"error\":{\"message\":\"upstream\",\"code\":502}}"), answer("Now."));
        assertThat(model.ask(REQUEST).attempts()).isEqualTo(2);

        server.replies(FakeServer.ok("{\"error\":{\"message\":\"no\",\"code\":400}}"), answer("too late"));
        assertThat(model.ask(REQUEST))
                .isEqualTo(new NoAnswer(Failure.BAD_REQUEST, "the server reports success and an error: no", 1));
    }
}
