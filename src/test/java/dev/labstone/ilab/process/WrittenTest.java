package dev.labstone.ilab.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.labstone.testing.Jvm;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenTest {

    @TempDir
    Path folder;

    @Test
    void gives_the_lines_of_one_command_as_they_were_told() throws Exception {
        Scripts scripts = new Scripts(folder);
        scripts.run("echo before");
        scripts.lines().clear();
        String script =
                "printf '\\r1\\r2\\r\\n\\na\\r\\nb\\n'; head -c 200000 /dev/zero | tr '\\0' x; printf '\\nlast'";
        try (Supervised running = scripts.start(script)) {
            running.await(Scripts.LONG);
            scripts.run("echo after");
            List<String> lines = running.written().read(Stream::toList);
            assertThat(lines)
                    .isEqualTo(scripts.lines().subList(0, 7))
                    .startsWith("1", "2", "", "a", "b")
                    .endsWith("last");
        }
    }

    @Test
    void who_has_not_run_has_written_nothing() {
        long lines = Written.nothing(folder.resolve("none")).read(Stream::count);
        assertThat(lines).isZero();
    }

    @Test
    void a_log_that_is_gone_is_told() {
        assertThatThrownBy(() -> new Written(folder.resolve("gone"), 0, 1).read(Stream::count))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("could not read " + folder.resolve("gone"));
    }

    @Test
    void hours_of_output_need_no_memory() throws Exception {
        Path log = folder.resolve("log.txt");
        byte[] bars =
                "\rEpoch 0:  50%|#####     | 1/2".repeat(100_000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        try (var out = Files.newOutputStream(log)) {
            for (int i = 0; i < 20; i++) {
                out.write(bars);
            }
        }
        Process small =
                Jvm.start(Reader.class, List.of("-Xmx16m"), Map.of(), folder.resolve("jvm.txt"), log.toString());
        assertThat(small.waitFor()).isZero();
        assertThat(Jvm.read(folder.resolve("jvm.txt"))).isEqualTo("2000000");
    }

    /** Counts the lines of a log. */
    static final class Reader {
        private Reader() {}

        public static void main(String[] arguments) throws Exception {
            Path log = Path.of(arguments[0]);
            System.out.print(new Written(log, 0, Files.size(log)).<Long>read(Stream::count));
        }
    }
}
