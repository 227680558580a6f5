package dev.labstone.model.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.model.Answer;
import dev.labstone.model.Failure;
import dev.labstone.model.NoAnswer;
import dev.labstone.model.Response;
import dev.labstone.model.http.Backoff;
import dev.labstone.model.http.Retries;
import dev.labstone.model.http.StopSignal;
import dev.labstone.model.limit.Limits;
import dev.labstone.model.limit.Turnstile;
import dev.labstone.testing.BusyServer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Models that share a real server. */
@Timeout(60)
class SharedServerTest {

    private final ExecutorService pool = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        pool.shutdownNow();
    }

    @Test
    void a_storm_of_refusals_ends_in_answers_to_all_and_stays_small() throws Exception {
        CountDownLatch refused = new CountDownLatch(1);
        try (BusyServer server = new BusyServer(3, "", (model, user) -> refused.await(), "a");
                OpenAiChatModel model = model(server, "a", new Turnstile(Limits.inFlight(32)))) {
            List<Future<Response>> all = ask(model, 32, 400);
            while (server.refused() == 0) {
                Thread.sleep(1);
            }
            refused.countDown();
            assertThat(answers(all)).hasSize(400).doesNotHaveDuplicates();
        }
    }

    @Test
    void after_a_storm_much_less_is_asked_at_once() throws Exception {
        try (BusyServer server = new BusyServer(3, "", (model, user) -> Thread.sleep(20), "a");
                OpenAiChatModel model = model(server, "a", new Turnstile(Limits.inFlight(32)))) {
            assertThat(answers(ask(model, 32, 32))).hasSize(32);
            server.bear(32);
            assertThat(answers(ask(model, 32, 32))).hasSize(32);
            assertThat(server.mostInFlight()).isLessThan(16);
        }
    }

    @Test
    void two_models_on_one_server_never_ask_more_than_it_bears_together() throws Exception {
        Turnstile shared = new Turnstile(Limits.inFlight(4));
        CountDownLatch four = new CountDownLatch(4);
        try (BusyServer server = new BusyServer(100, "", (model, user) -> together(four), "a", "b");
                OpenAiChatModel first = model(server, "a", shared);
                OpenAiChatModel second = model(server, "b", shared)) {
            List<Future<Response>> all = new ArrayList<>(ask(first, 8, 100));
            all.addAll(ask(second, 8, 100));
            assertThat(answers(all)).hasSize(200);
            assertThat(server.mostInFlight()).isEqualTo(4);
        }
    }

    @Test
    void a_model_with_few_questions_does_not_wait_for_all_of_one_with_many() throws Exception {
        Turnstile shared = new Turnstile(Limits.inFlight(2));
        try (BusyServer server = new BusyServer(100, "", (model, user) -> Thread.sleep(5), "many", "few");
                OpenAiChatModel many = model(server, "many", shared);
                OpenAiChatModel few = model(server, "few", shared)) {
            List<Future<Response>> all = ask(many, 32, 400);
            assertThat(answers(ask(few, 4, 20))).hasSize(20);
            long before = server.answered().stream()
                    .filter(one -> one.startsWith("many"))
                    .count();
            assertThat(before).isLessThan(400);
            assertThat(answers(all)).hasSize(400);
        }
    }

    @Test
    void nobody_asks_while_the_server_asks_to_wait_not_even_who_was_not_told() throws Exception {
        Turnstile shared = new Turnstile(Limits.inFlight(2));
        AtomicLong asked = new AtomicLong();
        try (BusyServer server = new BusyServer(0, "1", (model, user) -> asked.set(System.nanoTime()), "a", "b");
                OpenAiChatModel told = model(server, "a", shared, 1);
                OpenAiChatModel other = model(server, "b", shared, 1)) {
            long before = System.nanoTime();
            assertThat(ask(told, 1, 1).get(0).get()).isInstanceOf(NoAnswer.class);
            server.bear(9);
            assertThat(answers(ask(other, 1, 1))).hasSize(1);
            assertThat(Duration.ofNanos(asked.get() - before)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void closing_a_model_ends_its_calls_and_its_waits_and_leaves_the_others_alone() throws Exception {
        Turnstile shared = new Turnstile(Limits.inFlight(2));
        CountDownLatch never = new CountDownLatch(1);
        try (BusyServer server =
                        new BusyServer(100, "", (model, user) -> holdOnly("closed", model, never), "closed", "b");
                OpenAiChatModel closed = model(server, "closed", shared);
                OpenAiChatModel other = model(server, "b", shared)) {
            List<Future<Response>> waiting = ask(closed, 10, 10);
            while (server.inFlight() < 2) {
                Thread.sleep(1);
            }
            closed.close();
            for (Future<Response> each : waiting) {
                assertThat(((NoAnswer) each.get()).failure()).isEqualTo(Failure.CANCELLED);
            }
            assertThat(answers(ask(other, 4, 20))).hasSize(20);
            never.countDown();
        }
    }

    /** The first questions wait for each other, so that they are on their way at once. */
    private static void together(CountDownLatch first) throws InterruptedException {
        first.countDown();
        first.await();
        Thread.sleep(2);
    }

    private static void holdOnly(String which, String model, CountDownLatch never) throws InterruptedException {
        if (which.equals(model)) {
            never.await();
        }
    }

    /** Asks some questions with so many threads of their own. */
    private List<Future<Response>> ask(OpenAiChatModel model, int threads, int questions) {
        ExecutorService own = Executors.newFixedThreadPool(threads);
        List<Future<Response>> all = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            int number = i;
            all.add(own.submit(() -> model.ask(Models.ask("Question " + number))));
        }
        own.shutdown();
        return all;
    }

    private static List<Object> answers(List<Future<Response>> futures) throws Exception {
        List<Object> answers = new ArrayList<>();
        for (Future<Response> future : futures) {
            Response response = future.get();
            assertThat(response).isInstanceOf(Answer.class);
            answers.add(((Answer) response).model().name() + ((Answer) response).text());
        }
        return answers;
    }

    private static OpenAiChatModel model(BusyServer server, String name, Turnstile turnstile) {
        return model(server, name, turnstile, 20);
    }

    private static OpenAiChatModel model(BusyServer server, String name, Turnstile turnstile, int attempts) {
        Backoff backoff = new Backoff(attempts, Duration.ofMillis(5), Duration.ofSeconds(5), new Random(1));
        StopSignal stop = new StopSignal();
        OpenAiEndpoint endpoint = TestEndpoint.at(URI.create(server.url()))
                .model(name)
                .kind(ServerKind.VLLM)
                .build();
        return new OpenAiChatModel(endpoint, turnstile, stop, new Retries(backoff, stop), Clock.systemUTC());
    }
}
