package dev.labstone.model.openai;

import dev.labstone.files.Digests;
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
import dev.labstone.model.http.Backoff;
import dev.labstone.model.http.FailedAttemptException;
import dev.labstone.model.http.HttpCaller;
import dev.labstone.model.http.Retries;
import dev.labstone.model.http.Retries.GivenUpException;
import dev.labstone.model.http.StopSignal;
import dev.labstone.model.http.Turns;
import dev.labstone.model.limit.Limits;
import dev.labstone.model.limit.Turnstile;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** A model behind a server that speaks OpenAI's protocol. */
public final class OpenAiChatModel implements ChatModel {

    private final OpenAiEndpoint endpoint;
    private final HttpCaller caller;
    private final Retries retries;
    private final Turns turns;
    private final Clock clock;
    private ModelIdentity identity;

    /**
     * Creates a model. Nothing is sent yet.
     *
     * @param endpoint where it is asked
     */
    public OpenAiChatModel(OpenAiEndpoint endpoint) {
        this(endpoint, new Turnstile(Limits.inFlight(endpoint.concurrency())));
    }

    /**
     * Creates a model that shares its server. Nothing is sent yet.
     *
     * @param endpoint where it is asked
     * @param server where all pass who ask there
     */
    public OpenAiChatModel(OpenAiEndpoint endpoint, Turnstile server) {
        this(endpoint, server, new StopSignal());
    }

    private OpenAiChatModel(OpenAiEndpoint endpoint, Turnstile server, StopSignal stop) {
        this(endpoint, server, stop, new Retries(Backoff.usual(endpoint.attempts()), stop), Clock.systemUTC());
    }

    OpenAiChatModel(OpenAiEndpoint endpoint, Turnstile server, StopSignal stop, Retries retries, Clock clock) {
        this.endpoint = endpoint;
        this.turns = new Turns(server.visitor());
        this.caller = new HttpCaller(
                endpoint.host(), endpoint.credentials(), OpenAiErrors::of, clock, stop, turns.visitor()::pause);
        this.retries = retries;
        this.clock = clock;
    }

    @Override
    public synchronized ModelIdentity identity() {
        if (identity == null) {
            identity = identify();
        }
        return identity;
    }

    /**
     * Returns the names under which the server lists its models. Those of llama.cpp are paths with all their folders, so
     * they tell servers of one machine apart, and are not fit for reports.
     *
     * @throws ModelException if it does not tell
     */
    public List<String> served() {
        try {
            return retries.run(attempt -> ServedModels.parse(caller.get("models")))
                    .ids();
        } catch (GivenUpException failed) {
            throw new ModelException(failed.failure(), failed.getMessage());
        }
    }

    @Override
    public Response ask(Request request) {
        try {
            ModelIdentity model = identity();
            Sent sent = WireRequest.write(endpoint, request);
            return retries.run(number -> turns.take(request, () -> attempt(sent, model, number)));
        } catch (ModelException unusable) {
            return new NoAnswer(unusable.failure(), unusable.getMessage(), 0);
        } catch (GivenUpException failed) {
            return new NoAnswer(failed.failure(), failed.getMessage(), failed.attempts());
        }
    }

    @Override
    public int concurrency() {
        return endpoint.kind().hasOneConnection() ? 1 : endpoint.concurrency();
    }

    @Override
    public void close() {
        caller.close();
        turns.close();
    }

    private Answer attempt(Sent sent, ModelIdentity model, int attempt) throws FailedAttemptException {
        long start = System.nanoTime();
        String body = caller.post(endpoint.path(), WireRequest.text(sent));
        long latency = Duration.ofNanos(System.nanoTime() - start).toMillis();
        WireReply reply = WireReply.read(body);
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

    private ModelIdentity identify() {
        Optional<ModelFile> file = endpoint.file().map(ModelFiles::identify);
        Optional<String> served = reportedModel();
        String name = endpoint.name().or(() -> served).orElseGet(() -> ModelName.shown(endpoint.model()));
        return new ModelIdentity(name, endpoint.note(), server(), served, file);
    }

    /** On the completion route the template is part of what is asked, so answers with another one are another's. */
    private String server() {
        if (endpoint.route() == Route.CHAT) {
            return endpoint.kind().id();
        }
        byte[] template = endpoint.template().text().getBytes(StandardCharsets.UTF_8);
        return endpoint.kind().id() + ", completion with template "
                + Digests.sha256(template).substring(0, 12);
    }

    /** Some hosts of the kind "openai" have no list of models: then nothing is reported. */
    private Optional<String> reportedModel() {
        if (!endpoint.kind().hasList()) {
            return Optional.empty();
        }
        try {
            ServedModels served = retries.run(attempt -> ServedModels.parse(caller.get("models")));
            return Optional.of(served.require(endpoint));
        } catch (GivenUpException failed) {
            if (failed.failure() == Failure.NOT_FOUND && endpoint.kind() == ServerKind.OPENAI) {
                return Optional.empty();
            }
            throw new ModelException(failed.failure(), failed.getMessage());
        }
    }
}
