package dev.labstone.model.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.labstone.model.Failure;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What watsonx.ai says of its limit beside an answer. */
class UsedUpLimitTest {

    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void the_last_answer_of_a_limit_tells_how_long_to_wait() throws Exception {
        get("0", "7");
        assertThat(pauses).containsExactly(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @CsvSource({"1, 7", "'', 7", "0, soon", "0, ''"})
    void other_answers_do_not(String remaining, String reset) throws Exception {
        get(remaining, reset);
        assertThat(pauses).isEmpty();
    }

    private void get(String remaining, String reset) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("x-requests-limit-remaining", remaining);
            exchange.getResponseHeaders().add("x-requests-limit-reset", reset);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        HttpHost host = new HttpHost(url, "a test", Duration.ofSeconds(10), 1, false);
        try (HttpCaller caller = new HttpCaller(
                host,
                Credentials.NONE,
                (status, body, pause) -> new AttemptFailure(Failure.SERVER_ERROR, body),
                Clock.systemUTC(),
                new StopSignal(),
                pauses::add)) {
            assertThat(caller.get("path")).isEmpty();
        } finally {
            server.stop(0);
        }
    }
}
