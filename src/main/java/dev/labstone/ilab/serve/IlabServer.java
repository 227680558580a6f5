package dev.labstone.ilab.serve;

import dev.labstone.files.Folders;
import dev.labstone.ilab.command.FreePort;
import dev.labstone.ilab.command.Workspace;
import dev.labstone.ilab.process.Command;
import dev.labstone.ilab.process.CommandFailedException;
import dev.labstone.ilab.process.Supervised;
import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import dev.labstone.model.openai.OpenAiChatModel;
import dev.labstone.model.openai.OpenAiEndpoint;
import dev.labstone.model.openai.Route;
import dev.labstone.model.openai.ServerKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A process that serves one model, from its start to its end.
 *
 * <p>It serves the model under a path that nobody can guess, a link in its own folder. So whoever lists that path at its
 * port is this process and no other.
 */
final class IlabServer implements AutoCloseable {

    private final Workspace workspace;
    private final Path model;
    private final int port;
    private final Command command;
    private final LogWatch log = new LogWatch();
    private final Supervised process;
    private final Uptime uptime = new Uptime(System::nanoTime);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean failed;

    private IlabServer(Workspace workspace, Path model, int port, ServeCommand serve) {
        this.workspace = workspace;
        this.model = model;
        this.port = port;
        this.command = serve.of(workspace, model, port);
        this.process = Supervised.start(command, workspace.log(), log);
        process.whenEnded(this::noteEnd);
    }

    /**
     * Starts a process.
     *
     * @throws ModelException if that fails
     */
    static IlabServer start(Launcher how) {
        try {
            Files.createDirectories(how.folder());
            Path folder = Files.createTempDirectory(how.folder(), Launcher.SERVER);
            Workspace workspace = Workspace.create(folder, how.installation(), line -> {});
            return new IlabServer(workspace, link(workspace, how.model()), FreePort.find(), how.command());
        } catch (CommandFailedException failed) {
            throw new ModelException(
                    Failure.STAGE_FAILED,
                    Trouble.text(how.model(), failed.getMessage(), "", failed.command(), failed.log()));
        } catch (IOException | UncheckedIOException broken) {
            throw Trouble.withFiles(how, broken);
        }
    }

    /** Returns the path under which the server lists the model. */
    String path() {
        return model.toString();
    }

    /** Returns the name of the model's file. */
    String file() {
        return model.getFileName().toString();
    }

    /**
     * Returns the model to ask.
     *
     * @param name what to call it
     * @param attempts how often a question is asked at the most
     * @param timeout the longest an answer may take
     */
    OpenAiChatModel model(String name, int attempts, Duration timeout) {
        return new OpenAiChatModel(new OpenAiEndpoint(
                URI.create("http://127.0.0.1:" + port + "/v1"),
                name,
                ServerKind.LLAMA_CPP,
                Route.CHAT,
                OpenAiEndpoint.PLAIN,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                attempts,
                timeout));
    }

    /** Calls back when the process has ended; at once if it has. */
    void whenEnded(Runnable then) {
        process.whenEnded(then);
    }

    /** Returns whether the process has ended, or does so within a time; an interrupt ends the wait and is kept. */
    boolean endsWithin(Duration time) {
        try {
            return ended.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    /** Returns whether its output has such a line. */
    boolean hasSaid(LogClue clue) {
        return log.has(clue);
    }

    /** Returns whether its output tells what went wrong. */
    boolean hasSaidWhy() {
        return log.clue().isPresent();
    }

    /** Returns what it said last, as far as it says why, for the end of a sentence. */
    String lastWords() {
        return Trouble.said(log, process);
    }

    /** Returns the file with its output. */
    Path logFile() {
        return workspace.log();
    }

    /** Returns how long it has been up. */
    Duration up() {
        return uptime.up();
    }

    /** Returns the exception for a server that never came to answer; what is needed to repeat it by hand stays there. */
    ModelException failure(Failure failure, String what) {
        failed = true;
        return new ModelException(failure, Trouble.text(model, what, lastWords(), command, workspace.log()));
    }

    /** Ends the process and all it has started. Its log stays. */
    @Override
    public void close() {
        process.close();
        if (!failed) {
            Folders.delete(workspace.scratch());
        }
    }

    private void noteEnd() {
        uptime.end();
        ended.countDown();
    }

    private static Path link(Workspace workspace, Path model) throws IOException {
        Path folder = Files.createDirectories(workspace.scratch().resolve("model"));
        Path absolute = model.toAbsolutePath().normalize();
        return Files.createSymbolicLink(folder.resolve(absolute.getFileName()), absolute);
    }
}
