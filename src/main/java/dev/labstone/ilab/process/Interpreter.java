package dev.labstone.ilab.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What runs a script. */
public final class Interpreter {

    private static final int LONGEST_FIRST_LINE = 1024;

    private Interpreter() {}

    /**
     * Returns what a script names behind {@code #!} in its first line: a program and its arguments.
     *
     * @param program the script; of a file that is no script, or cannot be read, there is nothing to return
     */
    public static Optional<List<String>> of(Path program) {
        try (InputStream in = Files.newInputStream(program)) {
            String start = new String(in.readNBytes(LONGEST_FIRST_LINE), StandardCharsets.ISO_8859_1);
            return start.startsWith("#!")
                    ? Optional.of(words(start.lines().findFirst().orElseThrow()))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty(); // a program may be executed and not read
        }
    }

    private static List<String> words(String firstLine) {
        String words = new String(
                firstLine.substring(2).strip().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return List.of(words.split("\\s+"));
    }
}
