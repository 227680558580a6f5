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
        Path program = Files.createDirectories(folder.resolve("bin")).resolve("ilab");
        Files.writeString(program, "#!/usr/bin/env bash\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Workspace workspace =
                Workspace.create(folder.resolve("workspace"), new Installation(program, "0.26.1"), told::add);
        return workspace.execute(workspace.ilab(), silence);
    }
}
