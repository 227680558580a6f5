package dev.labstone.ilab.serve;

import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import dev.labstone.model.NoAnswer;
import dev.labstone.model.Request;
import dev.labstone.model.Response;
import dev.labstone.model.openai.OpenAiChatModel;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps a server up for as long as there are questions: starts it at the first one, starts it again when it has died, and
 * asks the question again that it died at. A server that does not start once is not tried again.
 */
final class ServerKeeper implements AutoCloseable {

    private static final int MOST_BUSY = 5;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration ENDING = Duration.ofSeconds(3);
    private static final Duration LOOK = Duration.ofSeconds(10);

    /** What a question looks like whose server dies meanwhile. */
    private static final Set<Failure> BROKEN_OFF =
            EnumSet.of(Failure.UNREACHABLE, Failure.UNREADABLE, Failure.CANCELLED);

    private final Launcher launcher;
    private final List<IlabServer> servers = new CopyOnWriteArrayList<>();
    private Optional<ModelException> unusable = Optional.empty();
    private boolean doubtful;
    private final AtomicInteger starts = new AtomicInteger();
    private IlabServer server;
    private volatile OpenAiChatModel model;
    private volatile boolean closed;

    ServerKeeper(Launcher launcher) {
        this.launcher = launcher;
    }

    /** Asks; a failure never becomes an exception. */
    synchronized Response ask(Request request) {
        try {
            Response response = askOnce(request);
            if (!hasDied(response)) {
                return response;
            }
            Response again = askOnce(request);
            return hasDied(again) ? diedTwice() : again;
        } catch (ModelException failed) {
            return new NoAnswer(failed.failure(), failed.getMessage(), 0);
        }
    }

    /** Returns how often a server came to answer; one that found its port taken does not count. */
    int starts() {
        return starts.get();
    }

    /** Returns how long servers have been up, all together. */
    Duration up() {
        return servers.stream().map(IlabServer::up).reduce(Duration.ZERO, Duration::plus);
    }

    /** Ends the server, and whatever waits for it. */
    @Override
    public void close() {
        closed = true;
        Optional.ofNullable(model).ifPresent(OpenAiChatModel::close);
        servers.forEach(IlabServer::close);
    }

    private Response askOnce(Request request) {
        ensureServer();
        Response response = model.ask(request);
        for (int busy = 1; isBusy(response) && busy < MOST_BUSY && !server.endsWithin(PAUSE); busy++) {
            response = model.ask(request);
        }
        doubtful = !response.settles();
        return response;
    }

    /** A server is asked again only if it is busy: one that took too long is still at it. */
    private static boolean isBusy(Response response) {
        return response instanceof NoAnswer none && none.failure() == Failure.OVERLOADED;
    }

    private boolean hasDied(Response response) {
        return !closed
                && response instanceof NoAnswer none
                && server.endsWithin(BROKEN_OFF.contains(none.failure()) ? ENDING : Duration.ZERO);
    }

    private NoAnswer diedTwice() {
        return new NoAnswer(
                server.hasSaid(LogClue.CONTEXT) ? Failure.CONTEXT_OVERFLOW : Failure.SERVER_ERROR,
                "the server of " + server.file() + " ended at this question, and again after a restart"
                        + server.lastWords() + " (log: " + server.logFile() + ")",
                2);
    }

    private void ensureServer() {
        if (closed) {
            throw stopped();
        }
        if (unusable.isPresent()) {
            throw unusable.get();
        }
        if (server == null || !isWell()) {
            start();
        }
    }

    /** After a question without an answer the server may still be at it, or hang; unless it has said itself that it refuses. */
    private boolean isWell() {
        return doubtful ? Readiness.isWell(server, LOOK) : !server.endsWithin(Duration.ZERO);
    }

    private void start() {
        try {
            makeRoom();
            server = launcher.launch(this::note);
            starts.incrementAndGet();
        } catch (ModelException failed) {
            unusable = Optional.of(failed).filter(reason -> reason.failure() != Failure.CANCELLED && !closed);
            throw closed ? stopped() : failed;
        }
        model = server.model(server.file(), 1, launcher.limits().timeout());
        server.whenEnded(model::close);
    }

    private void makeRoom() {
        try {
            if (server == null) {
                launcher.clear();
            } else {
                server.close();
            }
        } catch (UncheckedIOException broken) {
            throw Trouble.withFiles(launcher, broken);
        }
    }

    /** Takes note before it looks: so a server is either ended by {@link #close()} or here. */
    private void note(IlabServer started) {
        servers.add(started);
        if (closed) {
            started.close();
        }
    }

    private static ModelException stopped() {
        return new ModelException(Failure.CANCELLED, "the run was stopped");
    }
}
