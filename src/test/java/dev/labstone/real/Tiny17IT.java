package dev.labstone.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.testing.Processes;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of {@code ilab} 0.17. */
@Tag("real")
class Tiny17IT {

    @TempDir
    Path folder;

    @Test
    void goes_all_the_way_once_and_skips_every_stage_the_second_time() throws Exception {
        SmallSuite suite = SmallSuite.like("tiny17", folder);
        assertThat(suite.run()).contains("  4 not gated");
        assertThat(suite.stages())
                .hasSize(7)
                .allSatisfy(stage -> assertThat(stage).endsWith(" RAN"));
        assertThat(suite.rows()).isEqualTo(4);
        suite.run();
        assertThat(suite.stages())
                .hasSize(7)
                .allSatisfy(stage -> assertThat(stage).endsWith(" REUSED"));
        assertThat(suite.configuration()).hasContent("mine: true");
        Processes.awaitNone(suite.word());
    }
}
