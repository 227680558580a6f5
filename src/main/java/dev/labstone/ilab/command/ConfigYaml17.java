package dev.labstone.ilab.command;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The {@code config.yaml} in the working directory, whose keys for the server no option of the command line reaches. */
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
        change("serve", serve -> {
            serve.put("host_port", "127.0.0.1:" + port);
            serve.put("max_ctx_size", context);
        });
    }

    private void change(String section, Consumer<Map<String, Object>> change) {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        try {
            Map<String, Map<String, Object>> sections = read(yaml);
            change.accept(sections.get(section));
            Files.writeString(file, yaml.dump(sections));
        } catch (IOException broken) {
            throw new UncheckedIOException("could not change " + file + ": " + broken.getMessage(), broken);
        }
    }

    private Map<String, Map<String, Object>> read(Yaml yaml) throws IOException {
        try (Reader in = Files.newBufferedReader(file)) {
            return yaml.load(in);
        }
    }
}
