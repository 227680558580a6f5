package dev.labstone.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void replays_all_use_cases_unless_told_otherwise() {
        Settings settings = of(Map.of());
        assertThat(settings.lineup()).isEqualTo("recorded");
        assertThat(settings.cases()).isEqualTo(Path.of("cases"));
        assertThat(settings.reports()).isEqualTo(Path.of("reports"));
        assertThat(settings.useCase()).isEmpty();
        assertThat(settings.record()).isFalse();
        assertThat(settings.updateBaseline()).isFalse();
    }

    @Test
    void an_empty_property_is_as_good_as_none() {
        assertThat(of(Map.of("labstone.lineup", "", "labstone.useCase", " "))).isEqualTo(of(Map.of()));
    }

    @Test
    void refuses_values_it_does_not_know_instead_of_guessing() {
        assertThatThrownBy(() -> of(Map.of("labstone.record", "yes")))
                .hasMessage("-Dlabstone.record=yes is not allowed; expected true or false");
        assertThatThrownBy(() -> of(Map.of("labstone.update", "all")))
                .hasMessage("-Dlabstone.update=all is not allowed; expected baseline");
    }

    @Test
    void knows_ci_by_the_variable_that_services_set() {
        assertThat(Settings.of(name -> null, Map.of("CI", "true")::get).ci()).isTrue();
        assertThat(Settings.of(name -> null, Map.of("CI", "false")::get).ci()).isFalse();
    }

    private static Settings of(Map<String, String> properties) {
        return Settings.of(properties::get, name -> null);
    }
}
