package dev.labstone.ilab.serve;

import static dev.labstone.ilab.serve.Served.ask;
import static dev.labstone.ilab.serve.Served.none;
import static dev.labstone.ilab.serve.Served.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.labstone.ilab.plan.Serve;
import dev.labstone.model.Answer;
import dev.labstone.model.Failure;
import dev.labstone.model.NoAnswer;
import dev.labstone.model.Request;
import dev.labstone.model.Response;
import dev.labstone.usecase.Decoding;
import dev.labstone.usecase.Decoding.Strategy;
import dev.labstone.usecase.Prompt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ServedModelTest {

    private static final String TORN_OFF = "terminate called after throwing an instance of 'std::out_of_range'";

    @TempDir
    Path folder;

    private Served served;
    private KeptAnswers kept;
    private ServedModel model;

    @AfterEach
    void endServer() throws IOException {
        model.close();
        kept.close();
        assertThat(served.running())
                .allSatisfy(server -> assertThat(server.onExit()).succeedsWithin(Duration.ofSeconds(20)));
    }

    @Test
    void what_is_served_is_asked_and_answered_by_who_it_is() throws IOException {
        serve(Map.of());

        Answer answer = (Answer) model.ask(ask("what is 2538?"));

        assertThat(answer.text()).isEqualTo("You said: what is 2538?");
        assertThat(answer.model()).isEqualTo(served.identity());
        assertThat(answer.sent().body().path("model").asText()).isEqualTo("tiny-f16.gguf");
        assertThat(answer.sent().body().toString()).doesNotContain(folder.toString());
        assertThat(model.figures().up()).isPositive();
    }

    @Test
    void all_questions_are_put_to_one_server() throws IOException {
        serve(Map.of());

        List.of("a", "b", "c")
                .forEach(question -> assertThat(text(model, question)).endsWith(question));

        assertThat(served.ilab().verbs()).containsExactly("model serve");
        assertThat(model.figures())
                .extracting(ServingFigures::asked, ServingFigures::starts)
                .containsExactly(3, 1);
    }

    @Test
    void nothing_is_started_for_what_is_known() throws IOException {
        serve(Map.of());
        String first = text(model, "known");
        model.close();
        kept.close();
        kept = served.kept();
        model = served.model(kept);

        assertThat(model.identity()).isEqualTo(served.identity());
        assertThat(text(model, "known")).isEqualTo(first);
        assertThat(served.ilab().verbs()).hasSize(1);
        assertThat(model.figures()).isEqualTo(new ServingFigures(1, 0, 0, Duration.ZERO));
    }

    @Test
    void a_student_is_asked_under_its_own_system_prompt_and_stopped_by_its_own_texts() throws IOException {
        serve(Map.of());
        model = new ServedModel(
                served.identity(),
                served.launcher(Served.LIMITS),
                new Adaptation(false, Optional.of("You are a student."), List.of("<|user|>", "\n\n")),
                kept);

        Answer answer = (Answer) model.ask(stoppedBy("\n\n"));

        assertThat(answer.sent().prompt()).isEqualTo("System:\nYou are a student.\n\nUser:\nhello");
        assertThat(answer.sent().body().path("stop")).hasToString("[\"\\n\\n\",\"<|user|>\"]");
    }

    @Test
    void an_answer_under_another_system_prompt_is_another_answer() throws IOException {
        serve(Map.of());
        text(model, "hello");
        model.close();
        model = new ServedModel(
                served.identity(),
                served.launcher(Served.LIMITS),
                new Adaptation(false, Optional.of("You are a student."), List.of()),
                kept);

        text(model, "hello");

        assertThat(model.figures().reused()).isZero();
    }

    @Test
    void a_server_that_dies_once_is_started_again_and_asked_again() throws IOException {
        serve(Map.of(
                "serve.dies", "deadly", "serve.once", folder.resolve("once").toString()));

        assertThat(text(model, "harmless")).endsWith("harmless");
        assertThat(text(model, "deadly")).endsWith("deadly");

        assertThat(model.figures().starts()).isEqualTo(2);
    }

    @Test
    void a_question_that_kills_every_server_has_no_answer_and_the_next_one_has() throws IOException {
        serve(Map.of("serve.dies", "deadly", "serve.says", TORN_OFF, "serve.flood", "500"));

        NoAnswer none = none(model, "deadly");

        assertThat(none.failure()).isEqualTo(Failure.SERVER_ERROR);
        assertThat(none.reason())
                .contains("tiny-f16.gguf ended at this question, and again after a restart")
                .contains(TORN_OFF)
                .contains("convert the model with llama.cpp's own converter")
                .contains("log.txt");
        assertThat(text(model, "harmless")).endsWith("harmless");
    }

    @Test
    void a_question_whose_server_dies_of_its_length_is_too_long() throws IOException {
        serve(Map.of(
                "serve.dies", "long", "serve.says", "ValueError: Requested tokens (431) exceed context window of 256"));

        assertThat(none(model, "a long question").failure()).isEqualTo(Failure.CONTEXT_OVERFLOW);
    }

    @Test
    void a_question_that_does_not_fit_is_told_so_and_the_server_goes_on() throws IOException {
        serve(Map.of("serve.context", "3"));

        assertThat(none(model, "this one is too long").failure()).isEqualTo(Failure.CONTEXT_OVERFLOW);
        assertThat(text(model, "short")).endsWith("short");
        assertThat(model.figures().starts()).isEqualTo(1);
    }

    @Test
    void a_server_killed_between_two_questions_is_started_again() throws IOException {
        serve(Map.of());
        text(model, "a");

        served.running().forEach(ProcessHandle::destroyForcibly);

        assertThat(text(model, "b")).endsWith("b");
        assertThat(model.figures().starts()).isEqualTo(2);
    }

    @Test
    void a_server_that_hangs_is_started_again_for_the_next_question() throws IOException {
        serve(Map.of("serve.hangs", "riddle"));
        model = served.model(served.launcher(new Serve(4096, Duration.ofSeconds(60), Duration.ofSeconds(4))), kept);

        NoAnswer none = none(model, "a riddle");

        assertThat(none.failure()).as(none.reason()).isEqualTo(Failure.TIMEOUT);
        assertThat(text(model, "a question")).endsWith("a question");
        assertThat(model.figures().starts()).isEqualTo(2);
    }

    @Test
    void a_server_that_does_not_start_is_tried_once() throws IOException {
        serve(Map.of(
                "serve.end", "yes", "serve.says", "error loading model: tensor data is not within the file bounds"));

        NoAnswer first = none(model, "a");

        assertThat(first.failure()).isEqualTo(Failure.SERVER_ERROR);
        assertThat(none(model, "b")).isEqualTo(first);
        assertThat(served.ilab().verbs()).hasSize(1);
    }

    @Test
    void a_disk_that_is_full_when_the_server_is_prepared_is_a_failure_of_the_question() throws IOException {
        serve(Map.of());
        Launcher usual = served.launcher(Served.LIMITS);
        ServeCommand broken = (workspace, file, port) -> {
            throw new UncheckedIOException(new IOException("No space left on device"));
        };
        model = served.model(
                new Launcher(broken, usual.installation(), usual.model(), usual.folder(), Served.LIMITS), kept);

        assertThat(none(model, "a").failure()).isEqualTo(Failure.STAGE_FAILED);
        assertThat(none(model, "b").reason())
                .contains("tiny-f16.gguf could not be served: files in " + served.servers(), "No space left on device");
    }

    @Test
    void what_an_earlier_server_left_and_cannot_be_taken_away_is_a_failure_of_the_question() throws IOException {
        serve(Map.of());
        Path old = Files.createDirectories(served.servers().resolve(Launcher.SERVER + "old"));
        Files.createFile(old.resolve("log.txt"));
        assertThat(old.toFile().setWritable(false)).isTrue();
        assumeFalse(Files.isWritable(old), "root may take away everything");

        assertThat(none(model, "a").reason()).contains("could not be served", "could not delete " + old);

        assertThat(old.toFile().setWritable(true)).isTrue();
    }

    @Test
    void closing_ends_the_question_and_the_server() throws Exception {
        serve(Map.of("serve.hangs", "riddle"));
        text(model, "a question");

        CompletableFuture<Response> slow = CompletableFuture.supplyAsync(() -> model.ask(ask("a riddle")));
        assertThatThrownBy(() -> slow.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        model.close();
        model.close();

        assertThat(slow)
                .succeedsWithin(Duration.ofSeconds(30))
                .isInstanceOfSatisfying(
                        NoAnswer.class, none -> assertThat(none.failure()).isEqualTo(Failure.CANCELLED));
        assertThat(none(model, "a").failure()).isEqualTo(Failure.CANCELLED);
    }

    @Test
    void a_server_that_does_not_want_to_end_is_ended() throws IOException {
        serve(Map.of("serve.stubborn", "yes"));
        text(model, "a");
    }

    @Test
    void what_a_server_needed_is_gone_when_it_has_ended_and_its_log_is_not() throws IOException {
        serve(Map.of());
        text(model, "a");
        model.close();

        try (var left = Files.walk(served.servers()).filter(Files::isRegularFile)) {
            assertThat(left).extracting(file -> file.getFileName().toString()).containsExactly("log.txt");
        }
        assertThat(served.file()).exists();
    }

    @Test
    void drawn_answers_are_asked_for_each_time() throws IOException {
        serve(Map.of());
        Request drawn = drawn();

        model.ask(drawn);
        model.ask(drawn);

        assertThat(model.figures().asked()).isEqualTo(2);
        assertThat(kept.size()).isZero();
    }

    private void serve(Map<String, String> behaviour) throws IOException {
        served = Served.in(folder, behaviour);
        kept = served.kept();
        model = served.model(kept);
    }

    static Request drawn() {
        Decoding some = Decoding.DEFAULT;
        return new Request(
                new Prompt(Optional.empty(), "draw"),
                new Decoding(
                        Strategy.SAMPLE,
                        some.maxTokens(),
                        BigDecimal.ONE,
                        some.topP(),
                        some.topK(),
                        some.minP(),
                        some.repeatPenalty(),
                        some.seed(),
                        List.of()));
    }

    private static Request stoppedBy(String text) {
        Decoding some = Decoding.DEFAULT;
        return new Request(
                new Prompt(Optional.of("Be brief."), "hello"),
                new Decoding(
                        some.strategy(),
                        some.maxTokens(),
                        some.temperature(),
                        some.topP(),
                        some.topK(),
                        some.minP(),
                        some.repeatPenalty(),
                        some.seed(),
                        List.of(text)));
    }
}
