package dev.labstone.ilab.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The working directory, which is all the isolation that {@code ilab} 0.14 to 0.17 knows. */
final class Directory17 {

    /** The folder of the taxonomy in the working directory. */
    static final String TAXONOMY = "taxonomy";

    private static final String CONFIG = "config.yaml";
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private final Workspace workspace;

    Directory17(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Writes the configuration for commands that serve nothing to anybody else. */
    void initialise(String model, int context) {
        initialise(model, FreePort.find(), context);
    }

    /**
     * Writes the configuration.
     *
     * @param model the model {@code ilab} shall use, by its path or its name at a server
     * @param port a free port
     * @param context the context of the server in tokens
     */
    void initialise(String model, int port, int context) {
        Path config = workspace.directory().resolve(CONFIG);
        Execution init = workspace.execute(command(model), SILENCE);
        if (init.exit() != 0 || !Files.isRegularFile(config)) {
            throw init.failed(
                    "`ilab init` wrote no " + CONFIG + " (exit code " + init.exit() + "); its output says why");
        }
        new ConfigYaml17(config).serve(port, context);
    }

    /** Makes a folder that stands for a taxonomy: {@code init} clones InstructLab's where none is. */
    void withoutTaxonomy() {
        Path taxonomy = workspace.directory().resolve(TAXONOMY);
        try {
            Files.createDirectories(taxonomy.resolve("compositional_skills"));
        } catch (IOException broken) {
            throw new UncheckedIOException("could not make " + taxonomy + ": " + broken.getMessage(), broken);
        }
    }

    private dev.labstone.ilab.process.Command command(String model) {
        return workspace.ilab(List.of(
                "init",
                "--non-interactive",
                "--model-path",
                model,
                "--taxonomy-path",
                TAXONOMY,
                "--taxonomy-base",
                "main"));
    }
}
