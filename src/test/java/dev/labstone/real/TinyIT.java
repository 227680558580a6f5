package dev.labstone.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.testing.Processes;
import dev.labstone.testing.TaxonomyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The way of {@code ilab} 0.26, as a user goes it over a day: each test begins where the one before has ended. */
@Tag("real")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TinyIT {

    @TempDir
    static Path folder;

    private static SmallSuite suite;

    @BeforeAll
    static void write() throws IOException {
        suite = SmallSuite.like("tiny", folder);
    }

    @AfterAll
    static void nothing_is_left() throws InterruptedException {
        Processes.awaitNone(suite.word());
    }

    @Test
    @Order(1)
    void is_killed_while_it_generates() throws Exception {
        killWhen(() -> suite.soFar("generate", "log.txt").contains("Running block: one_more_example"));
    }

    @Test
    @Order(2)
    void is_killed_while_it_trains() throws Exception {
        killWhen(() -> suite.soFar("train", "log.txt").contains("Step: 1, Loss"));
    }

    @Test
    @Order(3)
    void is_killed_while_it_asks() throws Exception {
        killWhen(() -> suite.soFar("serve-base", "answers.jsonl").contains("France"));
    }

    @Test
    @Order(4)
    void then_leaves_no_process_and_finishes() throws Exception {
        Processes.awaitNone(suite.word());
        assertThat(suite.run())
                .contains("  4 not gated")
                .as("what was answered before the kill is not asked again")
                .containsPattern("serve \\(base\\) took .*: [0-3] questions? asked");
        assertThat(suite.stages())
                .containsExactly(
                        "convert base REUSED",
                        "convert trained REUSED",
                        "diff REUSED",
                        "generate REUSED",
                        "serve base RAN",
                        "serve trained RAN",
                        "train REUSED");
        assertThat(suite.rows()).isEqualTo(4);
        assertThat(suite.report("summary.md")).content().contains("| train");
    }

    @Test
    @Order(5)
    void skips_every_stage_the_second_time() throws Exception {
        assertThat(suite.run()).contains("  4 not gated");
        assertThat(suite.stages())
                .hasSize(7)
                .allSatisfy(stage -> assertThat(stage).endsWith(" REUSED"));
    }

    @Test
    @Order(6)
    void does_again_what_depends_on_a_changed_seed_and_nothing_else() throws Exception {
        suite.taxonomy(TaxonomyFolder.SKILL.replace("It is 1.", "It is the first."));
        suite.run();
        assertThat(suite.stages())
                .containsExactly(
                        "convert base REUSED",
                        "convert trained RAN",
                        "diff RAN",
                        "generate RAN",
                        "serve base REUSED",
                        "serve trained RAN",
                        "train RAN");
    }

    @Test
    @Order(7)
    void has_touched_nothing_of_the_users_own() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("home"))) {
            assertThat(files.filter(Files::isRegularFile)).containsExactly(suite.configuration());
        }
        assertThat(suite.configuration()).hasContent("mine: true");
    }

    private static void killWhen(BooleanSupplier so) throws Exception {
        Process running = suite.start();
        Processes.await(() -> so.getAsBoolean() || !running.isAlive(), Duration.ofMinutes(15));
        assertThat(running.isAlive()).as("still running").isTrue();
        running.destroyForcibly().waitFor();
    }
}
