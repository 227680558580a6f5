package dev.labstone.ilab.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProxiesTest {

    private static final String HERE = "127.0.0.1,localhost";

    @Test
    void this_machine_is_asked_without_a_proxy() {
        assertThat(Proxies.without(Map.<String, String>of()::get)).isEqualTo(both(HERE));
        assertThat(Proxies.without(Map.of("NO_PROXY", " ")::get)).isEqualTo(both(HERE));
    }

    @Test
    void what_the_user_asks_without_a_proxy_stays_so() {
        assertThat(Proxies.without(Map.of("NO_PROXY", ".example.org")::get)).isEqualTo(both(".example.org," + HERE));
        assertThat(Proxies.without(Map.of("no_proxy", "a,b")::get)).isEqualTo(both("a,b," + HERE));
        assertThat(Proxies.without(Map.of("NO_PROXY", "a", "no_proxy", "b")::get))
                .isEqualTo(Map.of("NO_PROXY", "a," + HERE, "no_proxy", "b," + HERE));
        assertThat(Proxies.without(Map.of("NO_PROXY", "*")::get)).isEqualTo(both("*"));
    }

    private static Map<String, String> both(String value) {
        return Map.of("NO_PROXY", value, "no_proxy", value);
    }
}
