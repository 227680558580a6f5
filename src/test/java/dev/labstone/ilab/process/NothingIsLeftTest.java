package dev.labstone.ilab.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.testing.Jvm;
import dev.labstone.testing.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a command comes to its end, nothing of it runs on. */
class NothingIsLeftTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    /** A child, and a child of a child, that do not end when they are asked. */
    private static final String STUBBORN = """
            (trap '' TERM HUP INT; (while :; do sleep 0.1; done) & while :; do sleep 0.1; done) &
            """;

    private static final String FOR_EVER = "echo begun; while :; do sleep 0.1; done\n";

    @TempDir
    Path folder;

    private Scripts scripts;

    @BeforeEach
    void prepare() {
        scripts = new Scripts(folder);
    }

    @AfterEach
    void nothing_is_left() throws InterruptedException {
        Processes.awaitNone(folder.toString());
    }

    @Test
    void asks_first_so_that_a_command_can_put_things_in_order() throws InterruptedException {
        try (Supervised running = scripts.start("trap 'echo in order; exit 7' TERM\n" + FOR_EVER)) {
            begun();
            running.close();
            assertThat(running.exitCode()).contains(7);
        }
        assertThat(scripts.lines()).contains("in order");
    }

    @Test
    void forces_what_does_not_end_when_it_is_asked() throws InterruptedException {
        try (Supervised running = scripts.start(STUBBORN + "trap '' TERM\n" + FOR_EVER, SHORT)) {
            begun();
            running.close();
            assertThat(running.exitCode()).contains(137);
            assertThat(Processes.with(folder.toString())).isEmpty();
        }
    }

    @Test
    void ends_children_that_the_command_has_left_behind() throws InterruptedException {
        try (Supervised running = scripts.start(STUBBORN + "echo done; exit 4", SHORT)) {
            assertThat(running.await(Scripts.LONG)).contains(4);
            assertThat(Processes.with(folder.toString())).isEmpty();
        }
    }

    @Test
    void ends_children_that_have_made_a_group_of_their_own() throws InterruptedException {
        try (Supervised running = scripts.start("set -m\n" + STUBBORN + "set +m\n" + FOR_EVER, SHORT)) {
            begun();
        }
    }

    @RepeatedTest(10) // stopped before, or after, bash has its job control off
    void ends_a_command_that_is_stopped() throws InterruptedException {
        try (Supervised running = scripts.start("trap 'exit 8' TERM; echo begun; kill -STOP $$; exit 9")) {
            begun();
            running.close();
            assertThat(running.exitCode()).contains(8);
        }
    }

    @Test
    void ends_although_the_thread_is_interrupted() throws InterruptedException {
        try (Supervised running = scripts.start(STUBBORN + FOR_EVER, SHORT)) {
            begun();
            Thread.currentThread().interrupt();
            running.close();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(Processes.with(folder.toString())).isEmpty();
        }
    }

    @Test
    void many_at_once_do_not_keep_each_other_alive() throws InterruptedException {
        Supervised first = scripts.start(FOR_EVER);
        try (Supervised second = scripts.start("echo second; while :; do sleep 0.1; done")) {
            begun();
            Processes.await(() -> scripts.lines().contains("second"));
            first.close();
            assertThat(first.isAlive()).isFalse();
            assertThat(second.isAlive()).isTrue();
        }
    }

    @Test
    void ctrl_c_leaves_the_supervisor_at_its_work_and_does_not_reach_the_command() throws Exception {
        String script = "trap 'echo interrupted; exit 1' INT\necho begun; until [ -e go ]; do sleep 0.05; done; exit 6";
        try (Supervised running = scripts.start(script)) {
            begun();
            List<ProcessHandle> shells = ProcessHandle.current()
                    .descendants()
                    .filter(NothingIsLeftTest::isSupervisor)
                    .toList();
            assertThat(shells).hasSize(2);
            for (String signal : List.of("INT", "QUIT", "HUP", "TERM")) {
                for (ProcessHandle shell : shells) {
                    signal(signal, shell.pid());
                }
            }
            Files.createFile(folder.resolve("go"));
            assertThat(running.await(Scripts.LONG)).contains(6);
        }
        assertThat(scripts.lines()).containsExactly("begun");
    }

    @Test
    void the_command_ignores_no_signal_that_is_not_ignored_around_it() throws Exception {
        for (String signal : List.of("HUP", "INT", "TERM")) {
            String script = "trap 'exit 42' " + signal + "; kill -" + signal + " $$; exit 0";
            assertThat(scripts.run(script)).as(signal).isEqualTo(isIgnoredHere(script) ? 0 : 42);
        }
    }

    /** Whatever was started in the background of a script ignores INT for ever, and so does all that it starts. */
    private static boolean isIgnoredHere(String script) throws Exception {
        return new ProcessBuilder("bash", "-c", script).start().waitFor() == 0;
    }

    @Test
    void all_ends_when_the_jvm_is_killed() throws Exception {
        Process jvm = jvm(STUBBORN + "trap '' TERM\n" + FOR_EVER);
        jvm.destroyForcibly().waitFor();
        Processes.awaitNone(folder.toString());
    }

    @Test
    void who_comes_after_a_jvm_that_was_killed_can_wait_for_the_end_of_what_it_has_left() throws Exception {
        Process jvm = jvm(STUBBORN + "trap '' TERM\n" + FOR_EVER);
        jvm.destroyForcibly().waitFor();
        Supervised.awaitEarlier(scripts.log());
        assertThat(Processes.with(folder.toString())).isEmpty();
    }

    @Test
    void nobody_waits_for_a_supervisor_that_has_ended() throws Exception {
        scripts.run("exit 0");
        assertThat(Mark.of(scripts.log()).file()).doesNotExist();
        Supervised.awaitEarlier(scripts.log());
    }

    @Test
    void a_number_that_another_process_has_got_meanwhile_is_not_waited_for() throws IOException {
        Mark mark = Mark.of(folder.resolve("log.txt"));
        Process process = marked(mark, mark.word());
        assertThat(mark.supervisor()).contains(process.toHandle());
        Files.setLastModifiedTime(mark.file(), FileTime.from(Instant.now().minus(Duration.ofDays(1))));
        assertThat(mark.supervisor()).isEmpty();
        process.destroyForcibly();
    }

    @Test
    void a_process_that_knows_nothing_of_the_mark_is_neither_waited_for_nor_ended() throws IOException {
        Mark mark = Mark.of(folder.resolve("log.txt"));
        Process process = marked(mark, folder.resolve("another.running").toString());
        assertThat(process.info().arguments()).isPresent();
        assertThat(mark.supervisor()).isEmpty();
        Supervised.awaitEarlier(folder.resolve("log.txt"));
        assertThat(process.isAlive()).isTrue();
        process.destroyForcibly();
    }

    private static Process marked(Mark mark, String word) throws IOException {
        Process process = new ProcessBuilder("/bin/sh", "-c", "read -r never", "labstone", word).start();
        Files.writeString(mark.file(), process.pid() + "\n");
        return process;
    }

    @Test
    void all_ends_when_the_jvm_is_interrupted() throws Exception {
        Process jvm = jvm(STUBBORN + FOR_EVER);
        signal("INT", jvm.pid());
        jvm.waitFor();
        Processes.awaitNone(folder.toString());
    }

    /** Holds a command until it is killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws InterruptedException {
            Scripts scripts = new Scripts(Path.of(arguments[0]));
            Supervised running = scripts.start(arguments[1], SHORT);
            running.await(Scripts.LONG);
        }
    }

    private Process jvm(String script) throws InterruptedException {
        Process jvm =
                Jvm.start(Holder.class, List.of(), Map.of(), folder.resolve("jvm.txt"), folder.toString(), script);
        Processes.await(() -> Files.exists(scripts.log()) && read(scripts.log()).contains("begun"));
        return jvm;
    }

    private void begun() throws InterruptedException {
        Processes.await(() -> scripts.lines().contains("begun"));
    }

    private static boolean isSupervisor(ProcessHandle process) {
        return List.of(process.info().arguments().orElse(new String[0])).contains("labstone");
    }

    private static void signal(String signal, long pid) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                        .start()
                        .waitFor())
                .isZero();
    }

    private static String read(Path file) {
        return Jvm.read(file);
    }
}
