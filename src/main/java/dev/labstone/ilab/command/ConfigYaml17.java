package dev.labstone.ilab.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The {@code config.yaml} in the working directory, whose keys for the server no option of the command line reaches. {@code
 * ilab init} writes it with each key on a line of its own, sections in the order of their names.
 */
final class ConfigYaml17 {

    private final Path file;

    ConfigYaml17(Path file) {
        this.file = file;
    }

    /**
     * Sets where servers listen, and how much they hold.
     *
     * @param port a port at which nobody answers: {@code generate} takes whatever server answers there for its own, and
     *     begins a temporary one at a port of its choice only when none does
     * @param context the context of {@code generate}'s temporary server in tokens
     */
    void serve(int port, int context) {
        try {
            List<String> lines = Files.readAllLines(file);
            set(lines, "host_port", "127.0.0.1:" + port);
            set(lines, "max_ctx_size", Integer.toString(context));
            Files.write(file, lines);
        } catch (IOException broken) {
            throw new UncheckedIOException("could not change " + file + ": " + broken.getMessage(), broken);
        }
    }

    /** Both keys stand in one section only. */
    private void set(List<String> lines, String key, String value) throws IOException {
        String begin = "  " + key + ": ";
        if (lines.stream().filter(line -> line.startsWith(begin)).count() != 1) {
            throw new IOException("`ilab init` did not write the key " + key + " on one line");
        }
        lines.replaceAll(line -> line.startsWith(begin) ? begin + value : line);
    }
}
