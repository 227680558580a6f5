package dev.labstone.model.watsonx;

import dev.labstone.files.Digests;
import dev.labstone.model.Answer;
import dev.labstone.model.ChatModel;
import dev.labstone.model.ModelException;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.NoAnswer;
import dev.labstone.model.Request;
import dev.labstone.model.Response;
import dev.labstone.model.http.Backoff;
import dev.labstone.model.http.FailedAttemptException;
import dev.labstone.model.http.Retries;
import dev.labstone.model.http.Retries.GivenUpException;
import dev.labstone.model.http.StopSignal;
import dev.labstone.model.http.Turns;
import dev.labstone.model.limit.Turnstile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A model on watsonx.ai. */
final class WatsonxChatModel implements ChatModel {

    private final WatsonxEndpoint endpoint;
    private final WatsonxCaller caller;
    private final Retries retries;
    private final Turns turns;
    private final Clock clock;
    private Optional<ModelSpec> spec = Optional.empty();
    private ModelIdentity identity;

    /**
     * Creates a model. Nothing is sent yet.
     *
     * @param endpoint where it is asked
     * @param login who asks
     * @param iam where the key is exchanged for a token, if not at the usual address
     * @param server where all pass who ask the service
     */
    WatsonxChatModel(WatsonxEndpoint endpoint, LoginData login, Optional<URI> iam, Clock clock, Turnstile server) {
        this(endpoint, login, iam, clock, new Turns(server.visitor()), new StopSignal());
    }

    private WatsonxChatModel(
            WatsonxEndpoint endpoint, LoginData login, Optional<URI> iam, Clock clock, Turns turns, StopSignal stop) {
        this(
                endpoint,
                new WatsonxCaller(endpoint, login, iam, clock, stop, turns.visitor()::pause),
                turns,
                new Retries(Backoff.usual(endpoint.attempts()), stop),
                clock);
    }

    WatsonxChatModel(WatsonxEndpoint endpoint, WatsonxCaller caller, Turns turns, Retries retries, Clock clock) {
        this.endpoint = endpoint;
        this.turns = turns;
        this.caller = caller;
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

    @Override
    public Response ask(Request request) {
        try {
            ModelIdentity model = identity();
            spec().ifPresent(known -> Parameters.check(known, request.decoding()));
            Written written = WireRequest.write(endpoint, request);
            return retries.run(number -> turns.take(request, () -> attempt(written, model, number)));
        } catch (ModelException unusable) {
            return new NoAnswer(unusable.failure(), unusable.getMessage(), 0);
        } catch (GivenUpException failed) {
            return new NoAnswer(failed.failure(), failed.getMessage(), failed.attempts());
        }
    }

    @Override
    public int concurrency() {
        return endpoint.concurrency();
    }

    @Override
    public void close() {
        caller.close();
        turns.close();
    }

    private synchronized Optional<ModelSpec> spec() {
        return spec;
    }

    private Answer attempt(Written written, ModelIdentity model, int attempt) throws FailedAttemptException {
        long start = System.nanoTime();
        String body = caller.post(endpoint.path(), written.text());
        long latency = Duration.ofNanos(System.nanoTime() - start).toMillis();
        WireReply reply = WireReply.read(endpoint.route(), body);
        return new Answer(
                reply.text(),
                reply.finish(),
                reply.tokens(),
                latency,
                attempt,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                written.sent(),
                model,
                reply.remarks());
    }

    /** A deployment serves what its owner put there, of which the list of models says nothing. */
    private ModelIdentity identify() {
        Optional<String> warning = Optional.empty();
        if (!endpoint.target().isDeployment()) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            Preflight preflight = new Preflight(endpoint, specs(), today);
            spec = Optional.of(preflight.check());
            warning = preflight.warning(spec.get());
        }
        String note =
                Stream.of(endpoint.note(), warning).flatMap(Optional::stream).collect(Collectors.joining("; "));
        return new ModelIdentity(
                endpoint.name().orElse(endpoint.model()),
                Optional.of(note).filter(text -> !text.isEmpty()),
                server(),
                Optional.of(endpoint.model()),
                Optional.empty());
    }

    private List<ModelSpec> specs() {
        try {
            return retries.run(attempt -> caller.specs(endpoint.version()));
        } catch (GivenUpException failed) {
            throw new ModelException(failed.failure(), failed.getMessage());
        }
    }

    /** Answers on another route, with another format, or of another deployment are another's. */
    private String server() {
        String deployment = endpoint.target().isDeployment()
                ? " of deployment " + endpoint.target().shown()
                : "";
        String format = endpoint.format()
                .map(shape -> ", format " + shape.name() + " " + digest(shape))
                .orElse("");
        return "watsonx " + endpoint.url().getHost() + ", " + endpoint.route().id() + deployment + format;
    }

    private static String digest(PromptFormat format) {
        String text = format.with().text() + "\u0000" + format.without().text();
        return Digests.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
    }
}
