package dev.labstone.ilab.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTest {

    private static final String SPECIAL = " \t\n'\"\\$`!*?[]{}()<>|&;#~=%^@+,.:/-_aZ0äß€😀\u001b";

    @TempDir
    Path folder;

    @Test
    void is_shown_as_one_would_type_it() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("HOME", "/a b/home");
        environment.put("HF_HUB_OFFLINE", "1");
        Command command =
                new Command(List.of("/opt/ilab", "--num-epochs=2", "it's", ""), environment, Path.of("/work dir"));
        assertThat(command.shown())
                .isEqualTo(
                        "cd '/work dir' && HOME='/a b/home' HF_HUB_OFFLINE=1 /opt/ilab --num-epochs=2 'it'\\''s' ''");
    }

    @Test
    void a_program_that_looks_like_an_assignment_is_still_a_program() throws Exception {
        Path program = Files.writeString(folder.resolve("a=b"), "#!/bin/sh\necho ran\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Map<String, String> environment = Map.of("PATH", folder + ":/usr/bin:/bin");
        assertThat(run(new Command(List.of("a=b"), environment, folder))).isEqualTo("ran\n");
    }

    @Test
    void what_is_shown_does_the_same_when_it_is_pasted() throws Exception {
        Random random = new Random(4);
        for (int i = 0; i < 40; i++) {
            Path directory =
                    Files.createDirectories(folder.resolve("d" + text(random).replace('/', '-')));
            String value = text(random);
            List<String> arguments =
                    IntStream.range(0, 5).mapToObj(n -> text(random)).toList();
            Command command = new Command(script(arguments), Map.of("VALUE", value), directory);
            String expected = directory.toRealPath() + "\n" + value + "\n" + String.join("\n", arguments) + "\n";
            assertThat(run(command)).as(command.shown()).isEqualTo(expected);
        }
    }

    @Test
    void needs_a_program_and_keeps_what_it_was_given() {
        assertThatThrownBy(() -> new Command(List.of(), Map.of(), folder)).isInstanceOf(IllegalArgumentException.class);
        Map<String, String> environment = new LinkedHashMap<>(Map.of("A", "1"));
        Command command = new Command(List.of("x"), environment, folder);
        environment.put("A", "2");
        assertThat(command.environment()).containsExactly(Map.entry("A", "1"));
        assertThat(command.handingOn("KEY").shown()).isEqualTo(command.shown());
    }

    private static List<String> script(List<String> arguments) {
        List<String> words =
                new ArrayList<>(List.of("/bin/sh", "-c", "pwd -P; printf '%s\\n' \"$VALUE\" \"$@\"", "sh"));
        words.addAll(arguments);
        return words;
    }

    private static String text(Random random) {
        int[] points = SPECIAL.codePoints().toArray();
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> Character.toString(points[random.nextInt(points.length)]))
                .collect(Collectors.joining());
    }

    private static String run(Command command) throws Exception {
        Process process = new ProcessBuilder("bash", "-c", command.shown())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
