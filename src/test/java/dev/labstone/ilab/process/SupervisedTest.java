package dev.labstone.ilab.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.labstone.testing.Jvm;
import dev.labstone.testing.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupervisedTest {

    @TempDir
    Path folder;

    private Scripts scripts;

    @BeforeEach
    void prepare() {
        scripts = new Scripts(folder);
    }

    @ParameterizedTest
    @CsvSource({"exit 0, 0", "exit 3, 3", "exit 255, 255", "kill -9 $$, 137", "kill -TERM $$, 143", "kill -SEGV $$, 139"
    })
    void gives_the_exit_code_or_128_and_the_signal(String script, int code) throws InterruptedException {
        assertThat(scripts.run(script)).isEqualTo(code);
        assertThat(scripts.log()).content().isEmpty(); // the shells between have said nothing of it
    }

    @Test
    void runs_in_the_directory_with_the_environment_and_without_input() throws InterruptedException {
        Command command =
                new Command(List.of("bash", "-c", "pwd; echo \"$A\"; cat; echo end"), Map.of("A", "b c\n'd'"), folder);
        try (Supervised running = Supervised.start(command, scripts.log(), scripts.lines()::add)) {
            assertThat(running.await(Scripts.LONG)).contains(0);
        }
        assertThat(scripts.lines().get(0)).endsWith(folder.getFileName().toString());
        assertThat(scripts.lines()).endsWith("b c", "'d'", "end");
    }

    @Test
    void what_the_users_shell_does_at_its_start_is_not_done_here() throws Exception {
        Path startup = Files.writeString(folder.resolve("startup.sh"), "echo from the startup; kill() { exit 99; }\n");
        Command command =
                new Command(List.of("/bin/sh", "-c", "echo $BASH_ENV"), Map.of("BASH_ENV", startup.toString()), folder);
        try (Supervised running = Supervised.start(command, scripts.log(), scripts.lines()::add)) {
            assertThat(running.await(Scripts.LONG)).contains(0);
        }
        assertThat(scripts.lines()).containsExactly(startup.toString());
    }

    @Test
    void all_output_is_told_and_logged_when_the_end_is_known() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            scripts.lines().clear();
            scripts.run("for n in {1..200}; do echo line $n; done; printf 'last, unfinished' >&2");
            assertThat(scripts.lines()).hasSize(201).endsWith("line 200", "last, unfinished");
        }
        assertThat(scripts.log()).content().hasLineCount(20 * 200 + 1);
    }

    @Test
    void a_log_is_continued_and_only_what_is_new_is_told() throws Exception {
        Files.createDirectories(scripts.log().getParent());
        Files.writeString(scripts.log(), "before\n");
        scripts.run("echo after");
        assertThat(scripts.log()).content().isEqualTo("before\nafter\n");
        assertThat(scripts.lines()).containsExactly("after");
    }

    @Test
    void the_log_has_the_bytes_as_they_came() throws Exception {
        scripts.run("printf '\\r 5%%\\r\\377\\303\\244\\n\\n'");
        assertThat(scripts.log())
                .binaryContent()
                .isEqualTo(new byte[] {'\r', ' ', '5', '%', '\r', (byte) 0xFF, (byte) 0xC3, (byte) 0xA4, '\n', '\n'});
    }

    @Test
    void output_is_told_while_the_command_runs() throws InterruptedException {
        try (Supervised running = scripts.start("echo begun; read -r < " + fifo())) {
            Processes.await(() -> scripts.lines().contains("begun"));
            assertThat(running.isAlive()).isTrue();
            assertThat(running.exitCode()).isEmpty();
        }
    }

    @Test
    void silence_is_told_and_the_command_still_runs() throws InterruptedException {
        try (Supervised running = scripts.start("printf 'Proceed? [y/N] '; read -r < " + fifo())) {
            assertThat(running.await(Duration.ofMillis(300))).isEmpty();
            assertThat(running.isAlive()).isTrue();
            assertThat(running.tail()).containsExactly("Proceed? [y/N] ");
        }
        Processes.awaitNone(folder.toString());
    }

    @Test
    void a_single_byte_now_and_then_is_not_silence() throws InterruptedException {
        try (Supervised running = scripts.start("for i in {1..15}; do printf .; sleep 0.1; done")) {
            assertThat(running.await(Duration.ofSeconds(1))).contains(0);
        }
    }

    @Test
    void a_slow_listener_is_not_silence() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        String script = "for i in {1..20}; do echo $i; sleep 0.1; done";
        try (Supervised running = scripts.start(script, Scripts.LONG, line -> {
            if (line.equals("1")) {
                waitFor(never, 1500);
            }
        })) {
            assertThat(running.await(Duration.ofMillis(1000))).contains(0);
        }
    }

    @Test
    void a_listener_that_throws_loses_nothing() throws Exception {
        try (Supervised running = scripts.start("echo 1; echo 2; echo 3", Scripts.LONG, line -> {
            scripts.lines().add(line);
            throw new IllegalStateException("a listener that throws");
        })) {
            assertThat(running.await(Scripts.LONG)).contains(0);
            assertThat(running.tail()).containsExactly("1", "2", "3");
        }
        assertThat(scripts.lines()).containsExactly("1", "2", "3");
        assertThat(scripts.log()).content().isEqualTo("1\n2\n3\n");
    }

    @Test
    void a_listener_that_interrupts_its_thread_loses_nothing() throws Exception {
        try (Supervised running = scripts.start("for i in 1 2 3; do echo $i; sleep 0.1; done", Scripts.LONG, line -> {
            scripts.lines().add(line);
            Thread.currentThread().interrupt();
        })) {
            assertThat(running.await(Scripts.LONG)).contains(0);
        }
        assertThat(scripts.lines()).containsExactly("1", "2", "3");
    }

    @Test
    void a_listener_that_hangs_keeps_no_command_waiting() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        String flood = "head -c 20000000 /dev/zero; mkdir done; read -r < " + fifo();
        try (Supervised running = scripts.start(flood, Scripts.LONG, line -> waitFor(never, 60_000))) {
            Processes.await(() -> Files.exists(folder.resolve("done")));
            assertThat(running.isAlive()).isTrue();
            never.countDown();
        }
    }

    @Test
    void a_flood_of_a_single_line_is_logged_and_its_beginning_told() throws Exception {
        scripts.run("head -c 20000000 /dev/zero | tr '\\0' x; echo; echo after");
        assertThat(scripts.log()).hasSize(20_000_007);
        assertThat(scripts.lines()).hasSize(2).endsWith("after");
        assertThat(scripts.lines().get(0)).hasSize(Lines.LONGEST + 1).endsWith("x…");
    }

    @Test
    void a_flood_needs_no_memory() throws Exception {
        String flood = "head -c 50000000 /dev/zero; yes | head -c 20000000; exit 3";
        Process small = Jvm.start(
                Flooded.class, List.of("-Xmx16m"), Map.of(), folder.resolve("jvm.txt"), folder.toString(), flood);
        assertThat(small.waitFor()).as(Jvm.read(folder.resolve("jvm.txt"))).isEqualTo(3);
        assertThat(scripts.log()).hasSize(70_000_000);
    }

    /** Runs a script and ends as it does. */
    static final class Flooded {
        private Flooded() {}

        public static void main(String[] arguments) throws InterruptedException {
            Scripts scripts = new Scripts(Path.of(arguments[0]));
            try (Supervised running = scripts.start(arguments[1], Scripts.LONG, line -> {})) {
                System.exit(running.await(Scripts.LONG).orElseThrow());
            }
        }
    }

    @Test
    void what_would_lead_a_command_astray_is_not_handed_on_unless_it_is_asked_for() throws Exception {
        Map<String, String> users = Map.of(
                "API_KEY",
                "mine",
                "model_alias",
                "mine",
                "SEED",
                "7",
                "GIT_DIR",
                "mine",
                "N_THREADS",
                "3",
                "OTHER_KEY",
                "o");
        Process jvm = Jvm.start(Astray.class, List.of(), users, folder.resolve("jvm.txt"), folder.toString());
        assertThat(jvm.waitFor()).as(Jvm.read(folder.resolve("jvm.txt"))).isZero();
        assertThat(scripts.log()).content().isEqualTo("-----3-o\n-mine----3-o\n");
    }

    /** Shows its environment to two commands. */
    static final class Astray {
        private Astray() {}

        public static void main(String[] arguments) throws InterruptedException {
            Scripts scripts = new Scripts(Path.of(arguments[0]));
            Command plain = scripts.command("echo -$API_KEY-$model_alias-$SEED-$GIT_DIR-$N_THREADS-$OTHER_KEY");
            for (Command command : List.of(plain, plain.handingOn("API_KEY"))) {
                try (Supervised running = Supervised.start(command, scripts.log(), line -> {})) {
                    running.await(Scripts.LONG);
                }
            }
        }
    }

    @Test
    void calls_back_when_it_has_ended_and_all_is_told() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        try (Supervised running = scripts.start("echo why; exit 5")) {
            running.whenEnded(ended::countDown);
            ended.await();
            assertThat(running.tail()).containsExactly("why");
            assertThat(running.exitCode()).contains(5);
            assertThat(running.isAlive()).isFalse();
        }
    }

    @Test
    void says_why_a_command_cannot_be_started() throws IOException {
        assertUnstartable(Map.of(), folder, "no-such-program is not on the PATH", "no-such-program");
        assertUnstartable(Map.of("PATH", "/nowhere"), folder, "bash is not on the PATH", "bash");
        assertUnstartable(Map.of(), folder, folder.resolve("gone") + " does not exist", "./gone");
        assertUnstartable(Map.of(), folder, " is no file", folder.toString());
        assertUnstartable(
                Map.of(),
                folder.resolve("gone"),
                "its working directory " + folder.resolve("gone") + " does not exist",
                "bash");
        Path file = Files.writeString(folder.resolve("a script"), "#!/old place/bin/python -s\n");
        assertUnstartable(Map.of(), folder, "; chmod +x '" + file + "'", file.toString());
        assertThat(file.toFile().setExecutable(true)).isTrue();
        assertUnstartable(Map.of(), folder, file + " needs /old, which does not exist", file.toString());
        assertThat(scripts.log()).doesNotExist();
    }

    private void assertUnstartable(Map<String, String> environment, Path directory, String why, String program) {
        Command command = new Command(List.of(program), environment, directory);
        assertThatThrownBy(() -> Supervised.start(command, scripts.log(), line -> {}))
                .isInstanceOfSatisfying(
                        CommandFailedException.class,
                        failed -> assertThat(failed.command()).isEqualTo(command))
                .hasMessageStartingWith("could not be started: ")
                .hasMessageContaining(why);
    }

    /** Makes a pipe that nobody writes to, so that reading it waits for ever without any other process. */
    private String fifo() {
        Path fifo = folder.resolve("never");
        try {
            new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor();
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
        return fifo.toString();
    }

    private static void waitFor(CountDownLatch latch, long millis) {
        try {
            latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
