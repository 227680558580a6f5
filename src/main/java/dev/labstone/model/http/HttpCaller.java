package dev.labstone.model.http;

import dev.labstone.model.Failure;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Makes single HTTP calls to one server. */
public final class HttpCaller implements AutoCloseable {

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final AttemptFailure CANCELLED = new AttemptFailure(Failure.CANCELLED, "the run was stopped");
    private static final long LARGEST_ANSWER = 16L << 20;
    private static final long LARGEST_ERROR = 64L << 10;

    private final HttpHost host;
    private final Credentials credentials;
    private final ErrorReader errors;
    private final OkHttpClient client;
    private final NetworkFault fault;
    private final Clock clock;
    private final StopSignal stop;
    private final Consumer<Duration> pauses;
    private final Set<Call> underWay = ConcurrentHashMap.newKeySet();

    /**
     * Creates a caller. Nothing is sent yet.
     *
     * @param host the server
     * @param credentials what each call shows
     * @param errors reads refusals
     * @param clock tells how far off a date is until which the server asks to wait
     * @param stop ends all calls
     */
    public HttpCaller(HttpHost host, Credentials credentials, ErrorReader errors, Clock clock, StopSignal stop) {
        this(host, credentials, errors, clock, stop, pause -> {});
    }

    /**
     * Creates a caller that also tells when a server answers, and says that it will not answer the next call before some
     * time has passed.
     *
     * @param pauses is told how long to wait
     */
    public HttpCaller(
            HttpHost host,
            Credentials credentials,
            ErrorReader errors,
            Clock clock,
            StopSignal stop,
            Consumer<Duration> pauses) {
        this.pauses = pauses;
        this.host = host;
        this.credentials = credentials;
        this.errors = errors;
        this.clock = clock;
        this.stop = stop;
        this.fault = new NetworkFault(host);
        this.client = EndpointClient.of(host);
    }

    /**
     * Gets what is under a path.
     *
     * @param path the path after the address, with a query if there is one
     * @return the body
     * @throws FailedAttemptException if there is none
     */
    public String get(String path) throws FailedAttemptException {
        return call(request(path).get().build());
    }

    /**
     * Sends JSON.
     *
     * @param path the path after the address, with a query if there is one
     * @param body the JSON
     * @return the body of the reply
     * @throws FailedAttemptException if there is none
     */
    public String post(String path, String body) throws FailedAttemptException {
        return call(request(path).post(RequestBody.create(body, JSON)).build());
    }

    /**
     * Sends a form.
     *
     * @param path the path after the address
     * @param fields its fields
     * @return the body of the reply
     * @throws FailedAttemptException if there is none
     */
    public String postForm(String path, Map<String, String> fields) throws FailedAttemptException {
        FormBody.Builder form = new FormBody.Builder();
        fields.forEach(form::add);
        return call(request(path).post(form.build()).build());
    }

    /** Ends what is under way; later calls fail as cancelled. OkHttp itself forgets a call once its answer begins. */
    @Override
    public void close() {
        stop.give();
        underWay.forEach(Call::cancel);
        client.connectionPool().evictAll();
    }

    /** Takes note of the call before it looks for the signal: so it is either ended by {@link #close()} or never made. */
    private String call(Request request) throws FailedAttemptException {
        Call call = client.newCall(request);
        underWay.add(call);
        try {
            return reply(call);
        } finally {
            underWay.remove(call);
        }
    }

    private String reply(Call call) throws FailedAttemptException {
        if (isStopped()) {
            throw failed(CANCELLED);
        }
        try (Response response = call.execute()) {
            if (response.isSuccessful()) {
                usedUp(response).ifPresent(pauses);
                return credentials.hideIn(answer(response));
            }
            throw new FailedAttemptException(
                    errors.read(response.code(), credentials.hideIn(error(response)), pause(response)));
        } catch (IOException broken) {
            throw failed(fault.beforeAnswer(broken));
        }
    }

    private String answer(Response response) throws FailedAttemptException {
        try {
            if (response.body().source().request(LARGEST_ANSWER + 1)) {
                String reason = "the answer is larger than " + (LARGEST_ANSWER >> 20) + " MB";
                throw new FailedAttemptException(new AttemptFailure(Failure.UNREADABLE, reason));
            }
            return response.body().string();
        } catch (IOException broken) {
            throw failed(fault.withinAnswer(broken));
        }
    }

    /** The status says what happened; a body that breaks off takes nothing away from that. */
    private static String error(Response response) {
        try {
            return response.peekBody(LARGEST_ERROR).string();
        } catch (IOException broken) {
            return "";
        }
    }

    private Optional<Duration> pause(Response response) {
        return RetryAfter.parse(response.header(EndpointClient.RETRY_AFTER), clock)
                .or(() -> reset(response));
    }

    /** The last answer that watsonx.ai gives before its limit says so, and when the next one may be asked for. */
    private Optional<Duration> usedUp(Response response) {
        return "0".equals(response.header("x-requests-limit-remaining")) ? reset(response) : Optional.empty();
    }

    private Optional<Duration> reset(Response response) {
        return RetryAfter.ofReset(response.header("x-requests-limit-reset"), clock);
    }

    private FailedAttemptException failed(AttemptFailure failure) {
        return new FailedAttemptException(isStopped() ? CANCELLED : failure);
    }

    private boolean isStopped() {
        return stop.isGiven() || Thread.currentThread().isInterrupted();
    }

    private Request.Builder request(String path) throws FailedAttemptException {
        String base = host.url().toString().replaceAll("/+$", "");
        Request.Builder request = new Request.Builder().url(HttpUrl.get(base + "/" + path));
        credentials.headers().forEach(request::header);
        if (host.oneConnection()) {
            request.header("Connection", "close");
        }
        return request;
    }
}
