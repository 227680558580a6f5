package dev.labstone.ilab.command;

import dev.labstone.yaml.YamlPatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The {@code config.yaml} in the working directory, whose keys for the server no option of the command line reaches. */
final class ConfigYaml17 {

    private static final String SERVE = "serve";

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
            YamlPatch patch = new YamlPatch(file, Files.readString(file))
                    .change(List.of(SERVE, "host_port"), old -> "127.0.0.1:" + port)
                    .change(List.of(SERVE, "max_ctx_size"), old -> Integer.toString(context));
            Files.writeString(file, patch.text());
        } catch (IOException broken) {
            throw new UncheckedIOException("could not change " + file + ": " + broken.getMessage(), broken);
        }
    }
}
