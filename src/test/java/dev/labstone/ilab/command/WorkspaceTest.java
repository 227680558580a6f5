package dev.labstone.ilab.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.labstone.ilab.process.CommandFailedException;
import dev.labstone.testing.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private final List<String> told = new CopyOnWriteArrayList<>();

    @Test
    void gives_the_exit_code_and_the_output() throws IOException {
        Execution done = run("echo out; echo err >&2; exit 3", LONG);
        assertThat(done.exit()).isEqualTo(3);
        assertThat(done.output()).containsExactly("out", "err").isEqualTo(told);
        assertThat(done.log()).content().isEqualTo("out\nerr\n");
    }

    @Test
    void a_failure_shows_the_end_as_a_terminal_would() throws IOException {
        Execution done =
                run("echo begun; for i in {1..500}; do printf \"\\r$i of 500\"; done; echo; echo broken", LONG);
        CommandFailedException failed = done.failed("did not do it");
        assertThat(failed).hasMessage("did not do it");
        assertThat(failed.tail()).containsExactly("begun", "500 of 500", "broken");
        assertThat(failed.command().shown())
                .startsWith("cd ")
                .contains(" HOME=")
                .endsWith("/ilab");
    }

    @Test
    void of_a_flood_the_end_is_kept() throws IOException {
        Execution done = run("for i in {1..20003}; do echo $i; done", LONG);
        assertThat(done.output()).hasSize(20_000).startsWith("4").endsWith("20003");
        assertThat(told).hasSize(20_003);
    }

    @Test
    void of_a_flood_all_can_be_read_and_of_no_other_command() throws IOException {
        run("echo before", LONG);
        Execution done = run("for i in {1..20003}; do printf '\\r'$i; done; printf '\\r\\nlast'", LONG);
        run("echo after", LONG);
        List<String> all = done.read(Stream::toList);
        assertThat(all).hasSize(20_004).startsWith("1", "2").endsWith("20003", "last");
        assertThat(told).containsAll(all).hasSize(all.size() + 2);
    }

    @Test
    void what_was_said_is_not_made_up_when_the_log_is_gone() throws IOException {
        Execution done = run("echo said; exit 3", LONG);
        Files.delete(done.log());
        assertThatThrownBy(() -> done.read(Stream::toList))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageStartingWith("has ended with 3, and what it said is lost: could not read " + done.log());
    }

    @Test
    void no_proxy_is_asked_for_what_is_served_here() throws IOException {
        assertThat(run("echo $NO_PROXY; echo $no_proxy", LONG).output())
                .hasSize(2)
                .allMatch(named -> named.equals("*") || named.endsWith("127.0.0.1,localhost"));
    }

    @Test
    void dots_without_a_line_end_are_not_silence() throws IOException {
        assertThat(run("for i in {1..15}; do printf .; sleep 0.1; done", Duration.ofSeconds(1))
                        .exit())
                .isZero();
    }

    @Test
    void who_is_told_may_take_longer_than_a_command_may_be_silent() throws IOException {
        Execution done = run(
                workspace(line -> pause(line.equals("1") ? 1500 : 0)),
                "for i in {1..20}; do echo $i; sleep 0.1; done",
                Duration.ofSeconds(1));
        assertThat(done.exit()).isZero();
    }

    @Test
    void who_is_told_may_take_longer_than_a_command_may_get_nowhere() throws IOException {
        script("for i in {1..20}; do echo $i; sleep 0.1; done");
        Workspace workspace = workspace(line -> pause(line.equals("1") ? 1500 : 0));
        Execution done = workspace.execute(workspace.ilab(), Duration.ofSeconds(1), line -> true, () -> "got nowhere");
        assertThat(done.exit()).isZero();
    }

    @Test
    void who_gets_nowhere_is_ended_however_much_he_says() throws Exception {
        script("echo 1 of 2; while :; do echo trying; sleep 0.05; done");
        Workspace workspace = workspace(told::add);
        assertThatThrownBy(() -> workspace.execute(
                        workspace.ilab(), Duration.ofSeconds(1), line -> line.endsWith("of 2"), () -> "got nowhere"))
                .isInstanceOf(CommandFailedException.class)
                .hasMessage("got nowhere");
        assertThat(told).contains("trying");
        Processes.awaitNone(folder.resolve("bin").toString());
    }

    @Test
    void who_says_nothing_is_ended_with_all_its_children() throws Exception {
        assertThatThrownBy(() -> run("echo last words; while :; do sleep 0.1; done", Duration.ofMillis(500)))
                .isInstanceOfSatisfying(
                        CommandFailedException.class,
                        failed -> assertThat(failed.tail()).containsExactly("last words"))
                .hasMessage("said nothing for 0 seconds and was ended");
        Processes.awaitNone(folder.resolve("bin").toString());
    }

    @Test
    void who_is_stopped_ends_the_command_and_stays_stopped() throws Exception {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> run("while :; do sleep 0.1; done", LONG)).hasMessage("was stopped");
        assertThat(Thread.interrupted()).isTrue();
        Processes.awaitNone(folder.resolve("bin").toString());
    }

    private Execution run(String script, Duration silence) throws IOException {
        return run(workspace(told::add), script, silence);
    }

    private Execution run(Workspace workspace, String script, Duration silence) throws IOException {
        script(script);
        return workspace.execute(workspace.ilab(), silence);
    }

    private Workspace workspace(Consumer<String> lines) {
        return Workspace.create(folder.resolve("workspace"), new Installation(program(), "0.26.1"), lines);
    }

    private void script(String script) throws IOException {
        Files.createDirectories(program().getParent());
        Files.writeString(program(), "#!/usr/bin/env bash\n" + script + "\n");
        assertThat(program().toFile().setExecutable(true)).isTrue();
    }

    private Path program() {
        return folder.resolve("bin/ilab");
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
