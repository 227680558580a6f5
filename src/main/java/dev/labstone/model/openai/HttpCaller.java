package dev.labstone.model.openai;

import dev.labstone.model.Failure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Makes single HTTP calls to one endpoint. One client per endpoint, because OkHttp counts limits by host name. */
final class HttpCaller implements AutoCloseable {

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private final OpenAiEndpoint endpoint;
    private final OkHttpClient client;
    private final Clock clock;
    private volatile boolean closed;

    HttpCaller(OpenAiEndpoint endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.client = client(endpoint);
        this.clock = clock;
    }

    String get(String path) throws FailedAttemptException {
        return call(request(path).get().build());
    }

    String post(String path, String body) throws FailedAttemptException {
        return call(request(path).post(RequestBody.create(body, JSON)).build());
    }

    /** Ends what is under way; later calls fail as cancelled. */
    @Override
    public void close() {
        closed = true;
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    private String call(Request request) throws FailedAttemptException {
        if (closed) {
            throw failed(Failure.CANCELLED, "the run was stopped");
        }
        try (Response response = client.newCall(request).execute()) {
            String body = response.body().string();
            if (response.isSuccessful()) {
                return body;
            }
            Optional<Duration> wait = RetryAfter.parse(response.header("Retry-After"), clock);
            throw new FailedAttemptException(hide(AttemptFailure.of(response.code(), body, wait)));
        } catch (IOException broken) {
            throw failed(failure(broken), reason(broken));
        }
    }

    private Failure failure(IOException broken) {
        if (closed) {
            return Failure.CANCELLED;
        }
        return broken instanceof InterruptedIOException ? Failure.TIMEOUT : Failure.UNREACHABLE;
    }

    private String reason(IOException broken) {
        String where =
                endpoint.url().getHost() + ":" + HttpUrl.get(endpoint.url()).port();
        if (broken instanceof InterruptedIOException) {
            return "no answer from " + where + " within " + endpoint.timeout().toSeconds()
                    + " s (\"timeout_seconds:\" in models.yaml)";
        }
        if (broken instanceof ConnectException || broken instanceof UnknownHostException) {
            return "nobody listens at " + where + "; start the server, or mend \"openai:\" in models.yaml";
        }
        return "the connection to " + where + " broke: " + broken.getMessage();
    }

    private FailedAttemptException failed(Failure failure, String reason) {
        return new FailedAttemptException(hide(new AttemptFailure(failure, reason, Optional.empty())));
    }

    private AttemptFailure hide(AttemptFailure failure) {
        String known =
                endpoint.apiKey().map(key -> key.hideIn(failure.reason())).orElse(failure.reason());
        return new AttemptFailure(failure.failure(), Secret.hideAll(known), failure.pause());
    }

    private Request.Builder request(String path) {
        HttpUrl url =
                HttpUrl.get(endpoint.url()).newBuilder().addPathSegments(path).build();
        Request.Builder request = new Request.Builder().url(url);
        endpoint.apiKey().ifPresent(key -> request.header("Authorization", key.header()));
        if (endpoint.kind().hasOneConnection()) {
            request.header("Connection", "close");
        }
        return request;
    }

    /** Attempts are counted by Labstone, so OkHttp makes none of its own; a redirect would take the key elsewhere. */
    private static OkHttpClient client(OpenAiEndpoint endpoint) {
        boolean one = endpoint.kind().hasOneConnection();
        return new OkHttpClient.Builder()
                .connectTimeout(Duration.ofSeconds(10))
                .readTimeout(endpoint.timeout())
                .writeTimeout(endpoint.timeout())
                .callTimeout(endpoint.timeout())
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .fastFallback(!one)
                .protocols(one ? List.of(Protocol.HTTP_1_1) : List.of(Protocol.HTTP_2, Protocol.HTTP_1_1))
                .connectionPool(new ConnectionPool(one ? 0 : endpoint.concurrency(), 1, TimeUnit.MINUTES))
                .build();
    }

    /** Thrown when a call gave no reply of success. */
    static final class FailedAttemptException extends Exception {
        private final transient AttemptFailure failure;

        FailedAttemptException(AttemptFailure failure) {
            super(failure.reason(), null, false, false);
            this.failure = failure;
        }

        AttemptFailure failure() {
            return failure;
        }
    }
}
