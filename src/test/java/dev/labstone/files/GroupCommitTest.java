package dev.labstone.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GroupCommitTest {

    private final List<String> forced = new CopyOnWriteArrayList<>();

    @Test
    void writers_that_arrive_while_a_force_is_under_way_share_the_next_one() throws Exception {
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        GroupCommit commits = new GroupCommit(bytes -> {
            underWay.countDown();
            await(release);
            forced.add(text(bytes));
        });
        Writer first = Writer.of(commits, "first");
        underWay.await();
        List<Writer> others = IntStream.range(0, 9)
                .mapToObj(i -> Writer.of(commits, "other" + i))
                .toList();
        for (Writer other : others) {
            other.awaitWaiting();
        }
        assertThat(forced).isEmpty();
        release.countDown();

        first.join();
        for (Writer other : others) {
            other.join();
        }
        assertThat(forced).hasSize(2).first().isEqualTo("first\n");
        assertThat(forced.get(1).lines())
                .containsExactlyInAnyOrderElementsOf(
                        others.stream().map(Writer::line).toList());
    }

    @Test
    void no_line_counts_before_it_is_forced() throws Exception {
        GroupCommit commits = new GroupCommit(bytes -> forced.add(text(bytes)));
        ExecutorService pool = Executors.newFixedThreadPool(16);
        try {
            List<Future<Boolean>> counted = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                String line = "<" + i + ">\n";
                counted.add(pool.submit(() -> {
                    commits.add(line.getBytes(StandardCharsets.UTF_8));
                    return forced.stream().anyMatch(batch -> batch.contains(line));
                }));
            }
            for (Future<Boolean> each : counted) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(String.join("", forced).lines())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 2_000).mapToObj(i -> "<" + i + ">").collect(Collectors.toList()));
    }

    @Test
    void a_writer_alone_has_its_line_forced_at_once() throws IOException {
        GroupCommit commits = new GroupCommit(bytes -> forced.add(text(bytes)));
        commits.add("a\n".getBytes(StandardCharsets.UTF_8));
        commits.add("b\n".getBytes(StandardCharsets.UTF_8));
        assertThat(forced).containsExactly("a\n", "b\n");
    }

    @Test
    void all_whose_lines_a_full_disk_has_torn_are_told_and_nothing_is_written_behind_them() throws Exception {
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        GroupCommit commits = new GroupCommit(bytes -> {
            underWay.countDown();
            await(release);
            if (!text(bytes).equals("first\n")) {
                throw new IOException("No space left on device");
            }
            forced.add(text(bytes));
        });
        Writer first = Writer.of(commits, "first");
        underWay.await();
        List<Writer> others = List.of(Writer.of(commits, "second"), Writer.of(commits, "third"));
        for (Writer other : others) {
            other.awaitWaiting();
        }
        release.countDown();

        assertThat(first.join()).isEmpty();
        assertThat(others.get(0).join() + others.get(1).join())
                .contains("No space left on device", "an earlier line could not be written");
        assertThatThrownBy(() -> commits.add("late\n".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("an earlier line could not be written");
        assertThat(forced).containsExactly("first\n");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A thread that adds one line. */
    private static final class Writer {
        private final String line;
        private final Thread thread;
        private volatile String failure = "";

        private Writer(GroupCommit commits, String line) {
            this.line = line;
            this.thread = new Thread(() -> {
                try {
                    commits.add((line + "\n").getBytes(StandardCharsets.UTF_8));
                } catch (IOException broken) {
                    failure = broken.getMessage();
                }
            });
        }

        static Writer of(GroupCommit commits, String line) {
            Writer writer = new Writer(commits, line);
            writer.thread.start();
            return writer;
        }

        String line() {
            return line;
        }

        void awaitWaiting() throws InterruptedException {
            while (Arrays.stream(thread.getStackTrace())
                    .noneMatch(frame -> frame.getMethodName().equals("awaitUninterruptibly"))) {
                Thread.sleep(1);
            }
        }

        String join() throws InterruptedException {
            thread.join();
            return failure;
        }
    }
}
