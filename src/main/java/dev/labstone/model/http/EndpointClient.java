package dev.labstone.model.http;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;

/**
 * The OkHttp client of one endpoint; each has its own, because OkHttp tells endpoints apart by host name.
 *
 * <p>Attempts are counted by Labstone, so OkHttp makes none of its own; a redirect would take the key elsewhere. Without
 * the fast fallback a call connects on its own thread, where an interrupt is an {@link IOException} as declared.
 */
final class EndpointClient {

    /** The header under which a reply tells how long to wait. */
    static final String RETRY_AFTER = "Labstone-Retry-After";

    private static final String SENT_RETRY_AFTER = "Retry-After";

    private EndpointClient() {}

    static OkHttpClient of(HttpHost host) {
        boolean one = host.oneConnection();
        OkHttpClient.Builder client = new OkHttpClient.Builder();
        return ("https".equals(host.url().getScheme()) ? JvmTls.use(client) : client)
                .connectTimeout(Duration.ofSeconds(10))
                .readTimeout(host.timeout())
                .writeTimeout(host.timeout())
                .callTimeout(host.timeout())
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .fastFallback(false)
                .protocols(one ? List.of(Protocol.HTTP_1_1) : List.of(Protocol.HTTP_2, Protocol.HTTP_1_1))
                .connectionPool(new ConnectionPool(one ? 0 : host.concurrency(), 1, TimeUnit.MINUTES))
                .addNetworkInterceptor(EndpointClient::hideRetryAfter)
                .build();
    }

    /** Hides the header from OkHttp, which asks a second time by itself after a 503 with {@code Retry-After: 0}. */
    private static Response hideRetryAfter(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String value = response.header(SENT_RETRY_AFTER);
        return value == null
                ? response
                : response.newBuilder()
                        .removeHeader(SENT_RETRY_AFTER)
                        .header(RETRY_AFTER, value)
                        .build();
    }
}
