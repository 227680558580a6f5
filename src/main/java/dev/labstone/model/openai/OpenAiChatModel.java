package dev.labstone.model.openai;

import dev.labstone.model.Answer;
import dev.labstone.model.ChatModel;
import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.ModelIdentity.ModelFile;
import dev.labstone.model.NoAnswer;
import dev.labstone.model.Request;
import dev.labstone.model.Response;
import dev.labstone.model.Sent;
import dev.labstone.model.file.ModelFiles;
import dev.labstone.model.openai.HttpCaller.FailedAttemptException;
import dev.labstone.model.openai.WireReply.UnreadableReplyException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A model behind a server that speaks OpenAI's protocol. */
public final class OpenAiChatModel implements ChatModel {

    private final OpenAiEndpoint endpoint;
    private final HttpCaller caller;
    private final Backoff backoff;
    private final Sleeper sleeper;
    private final Clock clock;
    private ModelIdentity identity;

    /**
     * Creates a model. Nothing is sent yet.
     *
     * @param endpoint where it is asked
     */
    public OpenAiChatModel(OpenAiEndpoint endpoint) {
        this(endpoint, Backoff.DEFAULT, duration -> Thread.sleep(duration.toMillis()), Clock.systemUTC());
    }

    OpenAiChatModel(OpenAiEndpoint endpoint, Backoff backoff, Sleeper sleeper, Clock clock) {
        this.endpoint = endpoint;
        this.caller = new HttpCaller(endpoint, clock);
        this.backoff = backoff;
        this.sleeper = sleeper;
        this.clock = clock;
    }

    @Override
    public synchronized ModelIdentity identity() {
        if (identity == null) {
            identity = identify();
        }
        return identity;
    }

    @Override
    public Response ask(Request request) {
        try {
            ModelIdentity model = identity();
            return ask(WireRequest.write(endpoint, request), model);
        } catch (ModelException failed) {
            return new NoAnswer(failed.failure(), failed.getMessage(), 1);
        }
    }

    @Override
    public int concurrency() {
        return endpoint.kind().hasOneConnection() ? 1 : endpoint.concurrency();
    }

    @Override
    public void close() {
        caller.close();
    }

    private Response ask(Sent sent, ModelIdentity model) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(sent, model, attempt);
            } catch (FailedAttemptException failed) {
                AttemptFailure failure = failed.failure();
                if (!waitFor(failure, attempt)) {
                    return new NoAnswer(failure.failure(), failure.reason(), attempt);
                }
            }
        }
    }

    private Answer attempt(Sent sent, ModelIdentity model, int attempt) throws FailedAttemptException {
        long start = System.nanoTime();
        String body = caller.post(endpoint.route().path(), sent.body().toString());
        long latency = Duration.ofNanos(System.nanoTime() - start).toMillis();
        WireReply reply = read(body);
        return new Answer(
                reply.text(),
                reply.finish(),
                reply.tokens(),
                latency,
                attempt,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                sent,
                model);
    }

    private static WireReply read(String body) throws FailedAttemptException {
        try {
            return WireReply.read(body);
        } catch (UnreadableReplyException unreadable) {
            String reason = Secret.hideAll(unreadable.getMessage());
            throw new FailedAttemptException(new AttemptFailure(Failure.UNREADABLE, reason, Optional.empty()));
        }
    }

    /** Waits for the next attempt, and returns whether there is to be one. */
    private boolean waitFor(AttemptFailure failure, int attempt) {
        if (!failure.failure().isWorthARetry()) {
            return false;
        }
        Optional<Duration> wait = backoff.after(attempt, failure.pause());
        try {
            if (wait.isPresent()) {
                sleeper.sleep(wait.get());
            }
            return wait.isPresent();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ModelIdentity identify() {
        Optional<ModelFile> file = endpoint.file().map(ModelFiles::identify);
        Optional<String> served = reportedModel();
        String name = endpoint.name().or(() -> served).orElse(endpoint.model());
        return new ModelIdentity(name, endpoint.note(), endpoint.kind().id(), served, file);
    }

    /** Some hosts of the kind "openai" have no list of models: then nothing is reported. */
    private Optional<String> reportedModel() {
        for (int attempt = 1; ; attempt++) {
            try {
                return Optional.of(ServedModels.parse(caller.get("models")).require(endpoint));
            } catch (FailedAttemptException failed) {
                AttemptFailure failure = failed.failure();
                if (failure.failure() == Failure.NOT_FOUND && endpoint.kind() == ServerKind.OPENAI) {
                    return Optional.empty();
                }
                if (!waitFor(failure, attempt)) {
                    throw new ModelException(failure.failure(), failure.reason());
                }
            }
        }
    }
}
