package dev.labstone.lineup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.labstone.ilab.plan.IlabSettings;
import dev.labstone.usecase.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinedLineupsTest {

    private static final IlabSettings SETTINGS =
            new IlabSettings(Path.of("/home/me"), Path.of("/cache"), Optional.empty(), Optional.empty(), Set.of());

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("models.yaml"), """
                lineups:
                  hosts: { gated: false, granite: { recorded: granite }, llama: { recorded: llama } }
                  tuned: { base: { recorded: base }, trained: { recorded: trained }, judge: { recorded: judge } }
                  loose: { gated: false, trained: { recorded: trained } }
                  graded: { granite: { recorded: other }, judge: { recorded: judge } }
                """);
    }

    @Test
    void each_role_is_played_as_its_lineup_says() {
        Lineup joined = read("hosts+tuned");
        assertThat(joined.name()).isEqualTo("hosts+tuned");
        assertThat(joined.roles()).containsExactly(Role.BASE, Role.TRAINED, Role.GRANITE, Role.LLAMA);
        assertThat(joined.bindings().get(Role.LLAMA)).isEqualTo(new Binding.Recorded("llama"));
        assertThat(joined.judges()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"hosts+tuned, true", "tuned+hosts, true", "hosts+loose, false", "loose+hosts, false"})
    void the_lineup_with_the_trained_model_says_whether_it_is_held_to_the_baseline(String name, boolean gated) {
        assertThat(read(name).gated()).isEqualTo(gated);
    }

    @ParameterizedTest
    @CsvSource({
        "tuned+loose, both bind the role \"trained\"",
        "hosts+graded, both bind the role \"granite\"",
        "hosts+hosts, both bind the role \"granite\""
    })
    void nobody_plays_a_role_twice(String name, String why) {
        assertThatThrownBy(() -> read(name))
                .isInstanceOf(JoinedLineupsException.class)
                .hasMessageContaining(why);
    }

    @Test
    void an_unknown_one_is_named() {
        assertThatThrownBy(() -> read("hosts+tunde"))
                .isInstanceOf(UnknownLineupException.class)
                .hasMessageContaining("tunde")
                .hasMessageContaining("tuned");
    }

    private Lineup read(String name) {
        return LineupReader.read(folder.resolve("models.yaml"), name, SETTINGS);
    }
}
