package dev.labstone.model.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.model.Failure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkFaultTest {

    private final NetworkFault fault = new NetworkFault(new HttpHost(
            URI.create("https://models.example/v1"), "\"openai:\" in models.yaml", Duration.ofSeconds(20), 1, false));

    @ParameterizedTest
    @MethodSource
    void nobodyListens(IOException connecting) {
        assertThat(fault.beforeAnswer(connecting))
                .isEqualTo(new AttemptFailure(
                        Failure.UNREACHABLE,
                        "nobody listens at models.example:443; start the server, or mend \"openai:\" in models.yaml"));
    }

    /** A time-out while connecting is no answer that takes too long. */
    static Stream<IOException> nobodyListens() {
        return Stream.of(
                new ConnectException("Failed to connect to /127.0.0.1:8000"),
                new UnknownHostException("models.example"),
                new NoRouteToHostException("No route to host"),
                new SocketTimeoutException("Connect timed out"),
                new SocketTimeoutException("connect timed out"),
                new SocketTimeoutException("failed to connect to /10.0.0.1 (port 443) after 10000ms"));
    }

    @Test
    void answerTakesTooLong() {
        AttemptFailure expected = new AttemptFailure(
                Failure.TIMEOUT, "no answer from models.example:443 within 20 s (\"timeout_seconds:\" in models.yaml)");

        assertThat(fault.beforeAnswer(new SocketTimeoutException("timeout"))).isEqualTo(expected);
        assertThat(fault.beforeAnswer(new InterruptedIOException("timeout"))).isEqualTo(expected);
        assertThat(fault.withinAnswer(new SocketTimeoutException("Read timed out")))
                .isEqualTo(expected);
    }

    @Test
    void connectionBreaks() {
        assertThat(fault.beforeAnswer(new SocketException("Connection reset")))
                .isEqualTo(new AttemptFailure(
                        Failure.UNREACHABLE, "the connection to models.example:443 broke: Connection reset"));
        assertThat(fault.withinAnswer(new IOException("unexpected end of stream")))
                .isEqualTo(new AttemptFailure(
                        Failure.UNREADABLE,
                        "the answer of models.example:443 broke off half way: unexpected end of stream"));
    }

    @Test
    void certificateIsNotTrusted() {
        assertThat(fault.beforeAnswer(new SSLHandshakeException("PKIX path building failed"))
                        .reason())
                .isEqualTo(
                        "the connection to models.example:443 broke: PKIX path building failed (does the server speak"
                                + " https, and does this Java trust its certificate?)");
    }
}
