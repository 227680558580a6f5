package dev.labstone.ilab.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.ilab.plan.StageName;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StageProgressTest {

    private final AtomicLong nanos = new AtomicLong(-7_000_000_000L); // such a clock may begin anywhere
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StageProgress progress = progress(false);

    @Test
    void what_is_heard_is_told_every_half_minute() {
        progress.started("train", "log.txt");
        progress.progress("epoch 1");
        pass(29);
        progress.progress("epoch 2");
        pass(1);
        progress.progress("epoch 3");
        pass(29);
        progress.progress("epoch 4");
        pass(61);
        progress.progress("epoch 5");
        assertThat(told()).isEqualTo("""
                Labstone: train begins; its log is log.txt
                Labstone: train, 30 s: epoch 3
                Labstone: train, 2 min 0 s: epoch 5
                """);
    }

    @Test
    void that_another_run_is_waited_for_is_told_at_once_before_any_stage_and_between_two() {
        progress.progress("waits for another run");
        progress.started("diff", "log.txt");
        progress.ended(report());
        progress.progress("waits for another run");
        assertThat(told()).isEqualTo("""
                Labstone: waits for another run
                Labstone: diff begins; its log is log.txt
                Labstone: diff took 2 s: 2 leaves
                Labstone: waits for another run
                """);
    }

    @Test
    void the_end_of_another_stage_does_not_end_this_one() {
        progress.started("train", "log.txt");
        progress.ended(report());
        pass(31);
        progress.progress("epoch 1");
        assertThat(told()).endsWith("train, 31 s: epoch 1\n");
    }

    @Test
    void a_terminal_is_drawn_anew_as_soon_as_something_is_heard() {
        StageProgress drawn = progress(true);
        drawn.progress("waits for another run");
        drawn.started("train", "log.txt");
        pass(1);
        drawn.progress("epoch 1");
        assertThat(told())
                .startsWith("\r\u001B[2KLabstone: waits for another run\n")
                .endsWith("\r\u001B[2Ktrain, 1 s: epoch 1");
    }

    private StageProgress progress(boolean terminal) {
        return new StageProgress(new PrintStream(out, true, StandardCharsets.UTF_8), terminal, nanos::get);
    }

    private void pass(long seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    private String told() {
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private static StageReport report() {
        return new StageReport(StageName.DIFF, "", StageReport.State.RAN, 2, "", "2 leaves", Optional.empty());
    }
}
