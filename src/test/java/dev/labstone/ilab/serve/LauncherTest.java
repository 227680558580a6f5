package dev.labstone.ilab.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import dev.labstone.ilab.plan.Serve;
import dev.labstone.ilab.process.CommandFailedException;
import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LauncherTest {

    private static final Serve SOON = new Serve(4096, Duration.ofSeconds(3), Duration.ofSeconds(60));

    /** Long enough for the double to listen, even on a busy machine. */
    private static final Serve LATER = new Serve(4096, Duration.ofSeconds(12), Duration.ofSeconds(60));

    @TempDir
    Path folder;

    private final List<IlabServer> started = new ArrayList<>();
    private final List<HttpServer> others = new ArrayList<>();
    private Served served;

    @AfterEach
    void endServers() throws IOException {
        started.forEach(IlabServer::close);
        others.forEach(other -> other.stop(0));
        assertThat(served.running())
                .allSatisfy(server -> assertThat(server.onExit()).succeedsWithin(Duration.ofSeconds(20)));
    }

    @Test
    void a_server_that_answers_is_ready() throws IOException {
        IlabServer server = launch(Map.of("serve.slow", "300", "serve.busy", "2"), Served.LIMITS);

        assertThat(server.endsWithin(Duration.ZERO)).isFalse();
        assertThat(server.path())
                .endsWith("tiny-f16.gguf")
                .isNotEqualTo(served.file().toString());
        assertThat(started).hasSize(1);
    }

    @Test
    void a_server_that_ends_before_it_serves_is_told_with_all_that_is_needed_to_see_it_again() throws IOException {
        ModelException failed = fail(
                Map.of(
                        "serve.end",
                        "yes",
                        "serve.says",
                        "error loading model: tensor data is not within the file bounds"),
                Served.LIMITS);

        assertThat(failed.failure()).isEqualTo(Failure.SERVER_ERROR);
        assertThat(failed)
                .hasMessageContaining("tiny-f16.gguf could not be served: its server ended before it served")
                .hasMessageContaining("its log: error loading model: tensor data is not within the file bounds")
                .hasMessageContaining("is it a whole GGUF file?")
                .hasMessageContaining("HOME=" + served.servers())
                .hasMessageContaining("ilab model serve --model-path " + served.servers())
                .hasMessageContaining("log.txt");
        assertThat(Path.of(started.get(0).path()))
                .as("the command can be repeated")
                .exists();
    }

    @Test
    void a_server_that_ends_without_a_word_most_likely_could_not_load_its_file() throws IOException {
        assertThat(fail(Map.of("serve.end", "yes"), Served.LIMITS))
                .hasMessageContaining("ended before it served without saying why (is it a whole GGUF file?)");
    }

    @Test
    void what_a_failed_server_left_is_taken_away_by_the_next_run() throws IOException {
        fail(Map.of("serve.end", "yes"), Served.LIMITS);

        served.launcher(SOON).clear();

        assertThat(served.servers()).isEmptyDirectory();
        assertThat(served.file()).exists();
    }

    @Test
    void a_server_that_dies_at_its_first_request_never_was_ready() throws IOException {
        ModelException failed = fail(
                Map.of(
                        "serve.dies",
                        "first",
                        "serve.says",
                        "terminate called after throwing an instance of 'std::out_of_range'",
                        "serve.flood",
                        "200"),
                Served.LIMITS);

        assertThat(failed.failure()).isEqualTo(Failure.SERVER_ERROR);
        assertThat(failed)
                .hasMessageContaining("its server ended at its first request")
                .hasMessageContaining("std::out_of_range")
                .hasMessageContaining("convert the model with llama.cpp's own converter");
    }

    @Test
    void a_server_that_hangs_is_waited_for_as_long_as_the_plan_says() throws IOException {
        ModelException failed = fail(Map.of("serve.hang", "yes"), SOON);

        assertThat(failed.failure()).isEqualTo(Failure.TIMEOUT);
        assertThat(failed)
                .hasMessageContaining("did not answer within 3 s")
                .hasMessageContaining("nobody listened at its port");
    }

    @Test
    void a_server_that_hangs_at_its_first_request_is_not_ready() throws IOException {
        assertThat(fail(Map.of("serve.hangs", "Hi"), LATER)).hasMessageContaining("it listened and did not answer");
    }

    @Test
    void a_server_that_is_always_busy_is_not_ready() throws IOException {
        assertThat(fail(Map.of("serve.busy", "1000000"), LATER))
                .hasMessageContaining("did not answer within 12 s")
                .hasMessageContaining("503");
    }

    @Test
    void a_port_that_somebody_else_has_taken_meanwhile_is_left_to_him() throws IOException {
        IlabServer server = launch(
                Map.of(
                        "serve.id",
                        "/models/granite.gguf",
                        "serve.once",
                        folder.resolve("once").toString()),
                Served.LIMITS);

        assertThat(started).hasSize(2).last().isSameAs(server);
        assertThat(started.get(0).endsWithin(Duration.ofSeconds(20))).isTrue();
    }

    @Test
    void a_server_that_finds_its_port_taken_gets_another() throws IOException {
        launch(
                Map.of(
                        "serve.end",
                        "yes",
                        "serve.says",
                        "ERROR: [Errno 98] error while attempting to bind on address ('127.0.0.1', 8000): address already"
                                + " in use",
                        "serve.once",
                        folder.resolve("once").toString()),
                Served.LIMITS);

        assertThat(started).hasSize(2);
    }

    @Test
    void a_server_of_the_same_file_in_another_folder_is_somebody_else() throws IOException {
        served = Served.in(folder, Map.of("serve.hang", "yes"));
        Launcher launcher = launcher((workspace, model, port) -> {
            takePort(port);
            return Served.command(workspace, model, port);
        });

        ModelException failed = catchThrowableOfType(ModelException.class, () -> launcher.launch(started::add));

        assertThat(failed.failure()).isEqualTo(Failure.WRONG_MODEL);
        assertThat(failed)
                .hasMessageContaining("other programs took 4 ports in a row")
                .hasMessageContaining("a server of tiny-f16.gguf answered");
    }

    @Test
    void a_command_that_cannot_be_prepared_is_told_as_it_tells_itself() throws IOException {
        served = Served.in(folder, Map.of());
        Launcher launcher = launcher((workspace, model, port) -> {
            throw new CommandFailedException(
                    "config init failed", workspace.ilab("config", "init"), workspace.log(), List.of());
        });

        assertThatThrownBy(() -> launcher.launch(started::add))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("could not be served: config init failed")
                .hasMessageContaining("ilab config init");
    }

    @Test
    void an_ilab_that_is_not_there_is_told() throws IOException {
        served = Served.in(folder, Map.of());
        Files.delete(served.ilab().command());

        ModelException failed = catchThrowableOfType(
                ModelException.class, () -> served.launcher(SOON).launch(started::add));

        assertThat(failed.failure()).isEqualTo(Failure.STAGE_FAILED);
        assertThat(failed).hasMessageContaining("could not be started");
    }

    private Launcher launcher(ServeCommand command) {
        Launcher usual = served.launcher(SOON);
        return new Launcher(command, usual.installation(), usual.model(), usual.folder(), SOON);
    }

    /** Somebody who is quicker, and serves a model of the same name. */
    private void takePort(int port) {
        try {
            HttpServer other = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
            others.add(other);
            other.createContext("/v1/models", exchange -> {
                byte[] list = "{\"data\":[{\"id\":\"tiny-f16.gguf\"}]}".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, list.length);
                exchange.getResponseBody().write(list);
                exchange.close();
            });
            other.start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private IlabServer launch(Map<String, String> behaviour, Serve limits) throws IOException {
        served = Served.in(folder, behaviour);
        return served.launcher(limits).launch(started::add);
    }

    private ModelException fail(Map<String, String> behaviour, Serve limits) throws IOException {
        served = Served.in(folder, behaviour);
        return catchThrowableOfType(
                ModelException.class, () -> served.launcher(limits).launch(started::add));
    }
}
