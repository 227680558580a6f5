package dev.labstone.ilab.serve;

import dev.labstone.model.Answer;
import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import dev.labstone.model.NoAnswer;
import dev.labstone.model.Request;
import dev.labstone.model.Response;
import dev.labstone.model.openai.OpenAiChatModel;
import dev.labstone.usecase.Decoding;
import dev.labstone.usecase.Prompt;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Waits until a server answers: until it lists its model, and then until it has said one token, for a file that is broken
 * may end it at the first request only. It never opens a second connection, because the server turns that away.
 */
final class Readiness {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration ENDING = Duration.ofSeconds(3);
    private static final Request ONE_TOKEN = new Request(
            new Prompt(Optional.empty(), "Hi"),
            new Decoding(
                    Decoding.Strategy.GREEDY,
                    1,
                    BigDecimal.ZERO,
                    BigDecimal.ONE,
                    0,
                    BigDecimal.ZERO,
                    BigDecimal.ONE,
                    42,
                    List.of()));

    private final IlabServer server;
    private final Duration limit;
    private final long deadline;
    private String last = "";

    /**
     * Creates a wait.
     *
     * @param limit how long it may take, from now
     */
    Readiness(IlabServer server, Duration limit) {
        this.server = server;
        this.limit = limit;
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    /**
     * Waits.
     *
     * @throws PortTakenException if another program has the port
     * @throws ModelException if the server does not come to answer
     */
    void await() throws PortTakenException {
        while (!isListed()) {
            pause("before it served");
        }
        while (!hasAnswered()) {
            pause("at its first request");
        }
    }

    /** Returns whether a server that runs already is still well. */
    static boolean isWell(IlabServer server, Duration limit) {
        try {
            return !server.endsWithin(Duration.ZERO) && new Readiness(server, limit).isListed();
        } catch (PortTakenException another) {
            return false;
        }
    }

    private boolean isListed() throws PortTakenException {
        Duration time = LOOK.compareTo(left()) < 0 ? LOOK : left();
        try (OpenAiChatModel asked = server.model(server.path(), 1, time)) {
            List<String> served = asked.served();
            if (!served.equals(List.of(server.path()))) {
                throw new PortTakenException("a server of " + String.join(", ", served) + " answered");
            }
            return true;
        } catch (ModelException notYet) {
            last = words(notYet.failure(), notYet.getMessage());
            return false;
        }
    }

    private boolean hasAnswered() throws PortTakenException {
        try (OpenAiChatModel asked = server.model(server.path(), 1, left())) {
            server.whenEnded(asked::close);
            Response response = asked.ask(ONE_TOKEN);
            return response instanceof Answer || isOver((NoAnswer) response);
        }
    }

    /** Returns false if it is to be asked again, which only a busy server is. */
    private boolean isOver(NoAnswer none) throws PortTakenException {
        last = words(none.failure(), none.reason());
        if (none.failure() == Failure.OVERLOADED) {
            return false;
        }
        if (server.endsWithin(ENDING)) {
            throw ended("at its first request");
        }
        throw none.failure() == Failure.TIMEOUT
                ? late()
                : server.failure(none.failure(), "it does not answer its first request: " + last);
    }

    private void pause(String when) throws PortTakenException {
        if (server.endsWithin(PAUSE)) {
            throw ended(when);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new ModelException(Failure.CANCELLED, "the run was stopped");
        }
        if (System.nanoTime() >= deadline) {
            throw late();
        }
    }

    private ModelException ended(String when) throws PortTakenException {
        if (server.hasSaid(LogClue.PORT)) {
            throw new PortTakenException("the server ended" + server.lastWords());
        }
        String silent = server.hasSaidWhy() ? "" : " without saying why (is it a whole GGUF file?)";
        return server.failure(Failure.SERVER_ERROR, "its server ended " + when + silent);
    }

    private ModelException late() {
        return server.failure(
                Failure.TIMEOUT,
                "it did not answer within " + limit.toSeconds() + " s (\"ready_seconds:\" in models.yaml): " + last);
    }

    /** What the client says is made for servers of other people. */
    private static String words(Failure failure, String reason) {
        return switch (failure) {
            case UNREACHABLE -> "nobody listened at its port";
            case TIMEOUT -> "it listened and did not answer";
            case OVERLOADED -> "it was busy with somebody else's connection (" + reason + ")";
            default -> reason;
        };
    }

    private Duration left() {
        return Duration.ofNanos(Math.max(Duration.ofMillis(100).toNanos(), deadline - System.nanoTime()));
    }
}
