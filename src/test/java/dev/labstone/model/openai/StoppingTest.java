package dev.labstone.model.openai;

import static dev.labstone.model.openai.FakeServer.status;
import static dev.labstone.model.openai.Models.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.model.Answer;
import dev.labstone.model.Failure;
import dev.labstone.model.NoAnswer;
import dev.labstone.model.Response;
import dev.labstone.testing.BusyServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect.Stall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StoppingTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @AutoClose
    private final FakeServer server = new FakeServer();

    @AutoClose("shutdownNow")
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void forgetInterrupts() {
        Thread.interrupted();
    }

    @Test
    void closingEndsACallThatIsUnderWay() {
        server.replies(
                new MockResponse.Builder().onResponseStart(Stall.INSTANCE).build());
        OpenAiChatModel model = Models.of(TestEndpoint.at(server.url()).timeout(Duration.ofMinutes(5)));

        CompletableFuture<Response> response = ask(model);
        awaitQuestions(1);
        model.close();

        assertThat(response).succeedsWithin(SOON).isEqualTo(new NoAnswer(Failure.CANCELLED, "the run was stopped", 1));
    }

    @Test
    void closingEndsABodyThatIsUnderWay() {
        server.replies(new MockResponse.Builder()
                .body("{\"choices\":[{\"text\":\"" + "x".repeat(1000) + "\"}]}")
                .onResponseBody(Stall.INSTANCE)
                .build());
        OpenAiChatModel model = Models.of(TestEndpoint.at(server.url()).timeout(Duration.ofMinutes(5)));

        CompletableFuture<Response> response = ask(model);
        awaitQuestions(1);
        model.close();

        assertThat(response).succeedsWithin(SOON).isEqualTo(new NoAnswer(Failure.CANCELLED, "the run was stopped", 1));
    }

    @Test
    void closingEndsTheCheckOfTheIdentity() {
        server.lists(new MockResponse.Builder().onResponseStart(Stall.INSTANCE).build());
        OpenAiChatModel model = Models.of(TestEndpoint.at(server.url()).timeout(Duration.ofMinutes(5)));

        CompletableFuture<Response> first = ask(model);
        CompletableFuture<Response> second = ask(model);
        awaitSize(server.modelRequests(), 1);
        model.close();

        assertThat(first).succeedsWithin(SOON).isEqualTo(new NoAnswer(Failure.CANCELLED, "the run was stopped", 0));
        assertThat(second).succeedsWithin(SOON).isEqualTo(new NoAnswer(Failure.CANCELLED, "the run was stopped", 0));
    }

    @Test
    void closingEndsTheWaitBetweenTwoAttempts() {
        server.replies(status(429, "", "Retry-After: 60"));
        OpenAiChatModel model =
                new OpenAiChatModel(TestEndpoint.at(server.url()).build());

        CompletableFuture<Response> response = ask(model);
        awaitQuestions(1);
        model.close();

        assertThat(response)
                .succeedsWithin(SOON)
                .matches(stopped -> ((NoAnswer) stopped).failure() == Failure.CANCELLED);
        assertThat(server.questions()).hasSize(1);
    }

    @Test
    void closedModelAsksNothing() {
        OpenAiChatModel model = Models.of(TestEndpoint.at(server.url()));
        model.identity();
        model.close();
        model.close();

        assertThat(model.ask(REQUEST)).isEqualTo(new NoAnswer(Failure.CANCELLED, "the run was stopped", 1));
        assertThat(server.questions()).isEmpty();
    }

    @Test
    void interruptEndsTheWaitBetweenTwoAttemptsAndIsNotForgotten() throws Exception {
        server.replies(status(429, "", "Retry-After: 60"));
        try (OpenAiChatModel model =
                new OpenAiChatModel(TestEndpoint.at(server.url()).build())) {
            AtomicReference<Thread> asking = new AtomicReference<>();
            CompletableFuture<Response> response = new CompletableFuture<>();
            CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
            threads.submit(() -> {
                asking.set(Thread.currentThread());
                response.complete(model.ask(REQUEST));
                interrupted.complete(Thread.currentThread().isInterrupted());
            });
            awaitQuestions(1);
            asking.get().interrupt();

            assertThat(response.get(5, TimeUnit.SECONDS))
                    .matches(stopped -> ((NoAnswer) stopped).failure() == Failure.CANCELLED);
            assertThat(interrupted.get(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void interruptedThreadAsksNothing() {
        try (OpenAiChatModel model = Models.of(TestEndpoint.at(server.url()))) {
            Thread.currentThread().interrupt();
            assertThat(model.ask(REQUEST)).isEqualTo(new NoAnswer(Failure.CANCELLED, "the run was stopped", 0));
            assertThat(Thread.interrupted()).isTrue();

            model.identity();
            Thread.currentThread().interrupt();
            assertThat(model.ask(REQUEST)).isEqualTo(new NoAnswer(Failure.CANCELLED, "the run was stopped", 1));
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(server.questions()).isEmpty();
    }

    /** A thousand interrupts at any moment of a call: none may come out as an exception or as another failure. */
    @Test
    void interruptAtAnyMomentIsACancellation() throws Exception {
        try (OpenAiChatModel model = Models.of(TestEndpoint.at(server.url()))) {
            model.identity();
            for (int i = 0; i < 200; i++) {
                CompletableFuture<Response> response = new CompletableFuture<>();
                Thread thread = new Thread(() -> response.complete(model.ask(REQUEST)));
                thread.start();
                TimeUnit.MICROSECONDS.sleep(i * 20L);
                thread.interrupt();

                Response got = response.get(5, TimeUnit.SECONDS);
                assertThat(got instanceof Answer || ((NoAnswer) got).failure() == Failure.CANCELLED)
                        .as("%s", got)
                        .isTrue();
            }
        }
    }

    @Test
    void asManyQuestionsAreOnTheirWayAsTheLineupAllows() throws Exception {
        CountDownLatch eight = new CountDownLatch(8);
        try (BusyServer busy = new BusyServer(100, "", (model, user) -> together(eight), "a");
                OpenAiChatModel model = Models.of(
                        TestEndpoint.at(URI.create(busy.url())).model("a").concurrency(8))) {
            List<CompletableFuture<Response>> responses = IntStream.range(0, 16)
                    .mapToObj(i -> ask(model, "question " + i))
                    .toList();
            for (int i = 0; i < 16; i++) {
                assertThat(((Answer) responses.get(i).get()).text()).isEqualTo("Answer to question " + i);
            }
            assertThat(busy.mostInFlight()).isEqualTo(8);
        }
    }

    /** The first questions wait for each other. */
    private static void together(CountDownLatch first) throws InterruptedException {
        first.countDown();
        first.await();
    }

    private CompletableFuture<Response> ask(OpenAiChatModel model) {
        return ask(model, "What is 2538?");
    }

    private CompletableFuture<Response> ask(OpenAiChatModel model, String user) {
        return CompletableFuture.supplyAsync(() -> model.ask(Models.ask(user)), threads);
    }

    private void awaitQuestions(int number) {
        awaitSize(server.questions(), number);
    }

    private static void awaitSize(List<?> list, int size) {
        try {
            while (list.size() < size) {
                Thread.sleep(2);
            }
            Thread.sleep(100); // until the client reads or waits
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
