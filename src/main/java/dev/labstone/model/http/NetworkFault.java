package dev.labstone.model.http;

import dev.labstone.model.Failure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;

/** Tells what a failed connection means. */
final class NetworkFault {

    private final HttpHost host;
    private final String where;

    NetworkFault(HttpHost host) {
        this.host = host;
        this.where = host.url().getHost() + ":" + HttpUrl.get(host.url()).port();
    }

    /** Returns what a fault before the answer began means. */
    AttemptFailure beforeAnswer(IOException fault) {
        if (isConnecting(fault)) {
            return new AttemptFailure(
                    Failure.UNREACHABLE,
                    "nobody listens at " + where + "; start the server, or mend " + host.setting());
        }
        if (fault instanceof InterruptedIOException) {
            return timeout();
        }
        String cure = fault instanceof SSLException
                ? " (does the server speak https, and does this Java trust its certificate?)"
                : "";
        return new AttemptFailure(
                Failure.UNREACHABLE, "the connection to " + where + " broke: " + message(fault) + cure);
    }

    /** Returns what a fault after the head of the answer means. */
    AttemptFailure withinAnswer(IOException fault) {
        return fault instanceof InterruptedIOException
                ? timeout()
                : new AttemptFailure(
                        Failure.UNREADABLE, "the answer of " + where + " broke off half way: " + message(fault));
    }

    private AttemptFailure timeout() {
        return new AttemptFailure(
                Failure.TIMEOUT,
                "no answer from " + where + " within " + host.timeout().toSeconds()
                        + " s (\"timeout_seconds:\" in models.yaml)");
    }

    /** A time-out while connecting is the same class as one while reading, and tells itself by its words only. */
    private static boolean isConnecting(IOException fault) {
        return fault instanceof ConnectException
                || fault instanceof NoRouteToHostException
                || fault instanceof UnknownHostException
                || message(fault).toLowerCase(Locale.ROOT).matches("(?s)(connect timed out|failed to connect).*");
    }

    private static String message(IOException fault) {
        return String.valueOf(fault.getMessage());
    }
}
