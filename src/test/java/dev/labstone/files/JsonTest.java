package dev.labstone.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {

    private record Sample(String name, Optional<String> note, BigDecimal number, Instant time, List<String> list) {}

    private static final Sample SAMPLE = new Sample(
            "ä\n\u2028", Optional.empty(), new BigDecimal("1E+3"), Instant.parse("2026-01-02T03:04:05Z"), List.of());

    @Test
    void keeps_the_order_of_a_record_and_leaves_out_what_is_not_there() {
        assertThat(Json.line(SAMPLE))
                .isEqualTo("{\"name\":\"ä\\n\u2028\",\"number\":1000,\"time\":\"2026-01-02T03:04:05Z\",\"list\":[]}");
    }

    @Test
    void reads_back_what_it_wrote() throws JsonProcessingException {
        Sample read = Json.MAPPER.readValue(Json.line(SAMPLE), Sample.class);
        assertThat(read.name()).isEqualTo(SAMPLE.name());
        assertThat(read.number()).isEqualByComparingTo(SAMPLE.number());
        assertThat(read.note()).isEmpty();
    }

    @Test
    void refuses_unknown_keys_and_what_follows_the_value() {
        assertThatThrownBy(() -> Json.MAPPER.readValue("{\"nam\":\"x\"}", Sample.class))
                .isInstanceOf(UnrecognizedPropertyException.class);
        assertThatThrownBy(() -> Json.MAPPER.readTree("{} {}")).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void gives_equal_bytes_for_equal_values_in_its_canonical_form() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("b", 1);
        one.put("a", Map.of("y", 1));
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("a", Map.of("y", 1));
        other.put("b", 1);
        assertThat(new String(Json.canonical(one), StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":{\"y\":1},\"b\":1}")
                .isEqualTo(new String(Json.canonical(other), StandardCharsets.UTF_8));
    }

    @Test
    void is_written_for_people_with_line_feeds_on_every_system() {
        assertThat(PrettyJson.of(Map.of("a", List.of(1, 2)))).isEqualTo("""
                {
                  "a" : [
                    1,
                    2
                  ]
                }
                """);
    }
}
