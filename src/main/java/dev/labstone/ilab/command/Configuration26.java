package dev.labstone.ilab.command;

import dev.labstone.files.Json;
import dev.labstone.files.WholeFile;
import dev.labstone.ilab.plan.Plan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The configuration of {@code ilab} 0.26 in a workspace. */
final class Configuration26 {

    private static final Duration SILENCE = Duration.ofMinutes(5);

    private Configuration26() {}

    /** Makes the configuration, unless the workspace has one. */
    static void ensure(Workspace workspace, Plan plan) {
        Path file = workspace.config().resolve("instructlab").resolve("config.yaml");
        if (Files.exists(file)) {
            return;
        }
        Execution init = workspace.execute(
                workspace.ilab(
                        "config",
                        "init",
                        "--non-interactive",
                        "--taxonomy-path",
                        filled(workspace).toString(),
                        "--model-path",
                        plan.student().directory().toString(),
                        "--profile",
                        profile(workspace, plan).toString()),
                SILENCE);
        if (init.exit() != 0 || !Files.exists(file)) {
            throw init.failed("did not write " + file + " (exit code " + init.exit() + "); its output says why");
        }
    }

    /** Were this folder empty, {@code ilab} would clone InstructLab's taxonomy into it. */
    private static Path filled(Workspace workspace) {
        Path folder = workspace.scratch().resolve("no-taxonomy");
        WholeFile.write(folder.resolve("keep"), "So that nothing is cloned.\n");
        return folder;
    }

    /**
     * What is not a default. On a Mac, {@code ilab} would choose a profile of its own, which replaces everything; so it
     * always gets this one. JSON is YAML, too.
     */
    private static Path profile(Workspace workspace, Plan plan) {
        Path file = workspace.scratch().resolve("profile.yaml");
        Map<String, Object> teacher = Map.of(
                // this, not --server-ctx-size, is the context of the server that generate starts
                "llama_cpp",
                Map.of("max_ctx_size", plan.generate().context()),
                // generate first asks this port, and takes whatever answers there for the teacher
                "server",
                Map.of("host", "127.0.0.1", "port", FreePort.find()));
        // generate chooses the system prompt by this student
        Map<String, Object> train =
                Map.of("model_path", plan.student().directory().toString());
        WholeFile.write(
                file,
                Json.line(Map.of("version", "1.0.0", "generate", Map.of("teacher", teacher), "train", train)) + "\n");
        return file;
    }
}
