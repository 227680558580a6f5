package dev.labstone.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.labstone.ilab.plan.IlabSettings;
import dev.labstone.ilab.plan.StageName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
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
    void several_lineups_are_one() {
        assertThat(of(Map.of("labstone.lineups", " watsonx , ilab ")).lineup()).isEqualTo("watsonx+ilab");
        assertThatThrownBy(() -> of(Map.of("labstone.lineups", "watsonx,ilab", "labstone.lineup", "tiny")))
                .hasMessage(
                        "-Dlabstone.lineup=tiny and -Dlabstone.lineups=watsonx,ilab cannot both be meant; give one of them");
    }

    @Test
    void knows_ci_by_the_variable_that_services_set() {
        assertThat(Settings.of(name -> null, Map.of("CI", "true")::get).ci()).isTrue();
        assertThat(Settings.of(name -> null, Map.of("CI", "false")::get).ci()).isFalse();
    }

    @Test
    void keeps_what_is_expensive_in_the_cache_folder_of_the_system() {
        assertThat(cache(Map.of("os.name", "Linux"), Map.of("HOME", "/home/me")))
                .isEqualTo(Path.of("/home/me/.cache/labstone"));
        assertThat(cache(Map.of("os.name", "Mac OS X"), Map.of("HOME", "/Users/me")))
                .isEqualTo(Path.of("/Users/me/Library/Caches/labstone"));
        assertThat(cache(Map.of("os.name", "Linux", "user.home", "/home/me"), Map.of()))
                .isEqualTo(Path.of("/home/me/.cache/labstone"));
        assertThat(cache(Map.of("os.name", "Mac OS X"), Map.of("HOME", "/Users/me", "XDG_CACHE_HOME", "/fast")))
                .isEqualTo(Path.of("/fast/labstone"));
        assertThat(cache(Map.of(), Map.of("HOME", "/home/me", "XDG_CACHE_HOME", "relative")))
                .isEqualTo(Path.of("/home/me/.cache/labstone"));
        assertThat(cache(Map.of("labstone.cache", "~/mine"), Map.of("HOME", "/home/me", "XDG_CACHE_HOME", "/fast")))
                .isEqualTo(Path.of("/home/me/mine"));
    }

    @Test
    void reads_what_is_to_be_done_with_which_ilab() {
        IlabSettings ilab = Settings.of(
                        Map.of(
                                "labstone.ilab", "~/venv/bin/ilab",
                                "labstone.student", "granite-7b-lab",
                                "labstone.fresh", "train, diff")::get,
                        Map.of("HOME", "/home/me")::get)
                .ilab();
        assertThat(ilab.command()).contains(Path.of("/home/me/venv/bin/ilab"));
        assertThat(ilab.student()).contains("granite-7b-lab");
        assertThat(ilab.fresh()).containsExactlyInAnyOrder(StageName.TRAIN, StageName.DIFF);
        assertThat(of(Map.of()).ilab().command()).isEmpty();
        assertThat(of(Map.of()).ilab().student()).isEmpty();
        assertThat(of(Map.of()).ilab().fresh()).isEmpty();
    }

    @Test
    void refuses_stages_that_do_not_exist() {
        assertThatThrownBy(() -> of(Map.of("labstone.fresh", "diff,genrate")))
                .hasMessage("-Dlabstone.fresh=diff,genrate is not allowed; expected some of"
                        + " diff,generate,train,convert,serve with commas between them; did you mean \"generate\"?");
        assertThatThrownBy(() -> of(Map.of("labstone.fresh", "diff,"))).hasMessageContaining("is not allowed");
    }

    @Test
    void knows_its_settings_and_says_which_was_meant() {
        assertThatCode(() -> Settings.rejectUnknown(Set.of(
                        "labstone.ilab", "labstone.cache", "labstone.fresh", "labstone.student", "java.version")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Settings.rejectUnknown(Set.of("labstone.stduent")))
                .hasMessageContaining("did you mean \"labstone.student\"?");
    }

    @Test
    void the_readme_tells_every_setting() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(Settings.ALL).allSatisfy(name -> assertThat(readme).contains("| `-D" + name + "="));
    }

    private static Path cache(Map<String, String> properties, Map<String, String> environment) {
        return Settings.of(properties::get, environment::get).ilab().cache();
    }

    private static Settings of(Map<String, String> properties) {
        return Settings.of(properties::get, name -> null);
    }
}
