package dev.labstone.model.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"error\":{\"message\":\"said\",\"code\":null}}|said",
                "{\"object\":\"error\",\"message\":\"said\",\"code\":400}|said",
                "{\"error\":\"said\"}|said",
                "{\"error\":true,\"message\":\"said\"}|said",
                "{\"detail\":\"said\"}|said",
                "{\"detail\":[{\"msg\":\"said\"}]}|{\"detail\":[{\"msg\":\"said\"}]}",
                "\"said\"|said",
                "Service Unavailable|Service Unavailable",
                "''|''",
                "<html><head><title>502 Bad Gateway</title><style>p{}</style></head><body><h1>Oh</h1></body></html>"
                        + "|502 Bad Gateway Oh"
            })
    void messageOfAnErrorIsFoundInTheShapesOfAllServers(String body, String said) {
        assertThat(ServerWords.ofError(body)).isEqualTo(said);
    }

    @Test
    void excerptIsOneShortLine() {
        assertThat(ServerWords.excerpt(" a\n\tb ")).isEqualTo("a b");
        assertThat(ServerWords.excerpt("x".repeat(201))).isEqualTo("x".repeat(200) + "…");
        assertThat(ServerWords.excerpt("x".repeat(199) + "😀!")).isEqualTo("x".repeat(199) + "…");
    }

    @Test
    void keyThatTheCutWouldHalveIsMaskedBefore() {
        assertThat(ServerWords.excerpt("x".repeat(180) + " api_key=canary0123456789"))
                .doesNotContain("canary");
    }

    @Test
    @Timeout(5)
    void hugeBodyIsQuicklyCut() {
        assertThat(ServerWords.ofError("<".repeat(10_000_000))).hasSizeLessThan(202);
        assertThat(ServerWords.ofError("token: ".repeat(1_000_000))).hasSizeLessThan(202);
    }
}
