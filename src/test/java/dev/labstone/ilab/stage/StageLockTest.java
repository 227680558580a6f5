package dev.labstone.ilab.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import dev.labstone.testing.Jvm;
import dev.labstone.testing.Processes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StageLockTest {

    @TempDir
    Path runs;

    @Test
    void is_given_to_one_at_a_time() {
        try (StageLock lock = lock()) {
            assertThat(StageLock.tryAcquire(run())).isEmpty();
            lock.close();
            try (StageLock next = lock()) {
                lock.close(); // once more, and it is not its own any more
                assertThat(StageLock.tryAcquire(run())).isEmpty();
                assertThat(next).isNotNull();
            }
        }
        assertThat(StageLock.tryAcquire(run())).isPresent().get().satisfies(StageLock::close);
    }

    @Test
    void another_thread_waits() throws Exception {
        CountDownLatch waits = new CountDownLatch(1);
        StageLock lock = lock();
        CompletableFuture<Void> other = CompletableFuture.runAsync(
                () -> StageLock.acquire(run(), waits::countDown).close());
        assertThat(waits.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(other).isNotDone();
        lock.close();
        other.get(1, TimeUnit.MINUTES);
    }

    @Test
    void another_process_keeps_it_until_it_is_killed() throws Exception {
        Path output = runs.resolve("output.txt");
        Process other = Jvm.start(Holder.class, List.of(), Map.of(), output, run().toString());
        try {
            Processes.await(() -> Jvm.read(output).contains("locked"));
            assertThat(StageLock.tryAcquire(run())).isEmpty();
            try (StageLock lock = StageLock.acquire(run(), other::destroyForcibly)) {
                assertThat(lock).isNotNull();
            }
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_failed_attempt_in_this_process_leaves_the_lock_to_whoever_has_it() throws Exception {
        Path output = runs.resolve("output.txt");
        StageLock lock = lock();
        assertThat(StageLock.tryAcquire(run())).isEmpty();
        Process other = Jvm.start(Holder.class, List.of(), Map.of(), output, run().toString());
        try {
            Processes.await(() -> Jvm.read(output).contains("waits"));
            lock.close();
            Processes.await(() -> Jvm.read(output).contains("locked"));
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void whoever_is_stopped_while_waiting_does_not_wait_on() {
        try (StageLock lock = lock()) {
            assertThatThrownBy(() -> StageLock.acquire(run(), Thread.currentThread()::interrupt))
                    .isInstanceOfSatisfying(
                            ModelException.class,
                            stopped -> assertThat(stopped.failure()).isEqualTo(Failure.CANCELLED));
            assertThat(lock).isNotNull();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        lock().close();
    }

    @Test
    void what_cannot_be_locked_is_told_and_can_be_locked_later() throws IOException {
        Path file = Files.createDirectories(runs.resolve("run.lock"));
        assertThatThrownBy(this::lock)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("could not lock ")
                .hasMessageContaining("run.lock");
        Files.delete(file);
        lock().close();
    }

    private Path run() {
        return runs.resolve("run");
    }

    private StageLock lock() {
        return StageLock.tryAcquire(run()).orElseThrow();
    }

    /** Takes a lock and keeps it until it is killed. */
    static final class Holder {
        public static void main(String[] arguments) throws InterruptedException {
            StageLock lock = StageLock.acquire(Path.of(arguments[0]), () -> System.out.println("waits"));
            System.out.println("locked " + lock);
            new CountDownLatch(1).await();
        }
    }
}
