package dev.labstone.ilab.serve;

import dev.labstone.ilab.command.Installation;
import dev.labstone.ilab.command.Workspace;
import dev.labstone.ilab.plan.Serve;
import dev.labstone.ilab.process.Command;
import dev.labstone.model.Answer;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.NoAnswer;
import dev.labstone.model.Request;
import dev.labstone.model.file.ModelFiles;
import dev.labstone.testing.ilab.IlabDouble;
import dev.labstone.usecase.Decoding;
import dev.labstone.usecase.Prompt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A model file and a double of {@code ilab} that serves it. */
record Served(Path folder, IlabDouble ilab, Path file) {

    static final Serve LIMITS = new Serve(4096, Duration.ofSeconds(60), Duration.ofSeconds(60));

    static Served in(Path folder, Map<String, String> behaviour) throws IOException {
        Map<String, String> all = new HashMap<>(behaviour);
        all.put("serve.pids", folder.resolve("pids").toString());
        Path file = Files.writeString(folder.resolve("tiny-f16.gguf"), "GGUF");
        return new Served(folder, IlabDouble.install(folder.resolve("ilab"), "0.26.1", all), file);
    }

    ServedModel model(KeptAnswers kept) {
        return model(launcher(LIMITS), kept);
    }

    ServedModel model(Launcher launcher, KeptAnswers kept) {
        return new ServedModel(identity(), launcher, new Adaptation(true, Optional.empty(), List.of()), kept);
    }

    Launcher launcher(Serve limits) {
        return new Launcher(Served::command, new Installation(ilab.command(), "0.26.1"), file, servers(), limits);
    }

    /** What the adapter of 0.26 gives, without its wait for another process. */
    static Command command(Workspace workspace, Path model, int port) {
        try {
            Path configuration = workspace.config().resolve("instructlab/config.yaml");
            Files.createDirectories(configuration.getParent());
            Files.writeString(configuration, "");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return workspace.ilab(
                "model", "serve", "--model-path", model.toString(), "--host", "127.0.0.1", "--port", "" + port);
    }

    Path servers() {
        return folder.resolve("servers");
    }

    ModelIdentity identity() {
        return new ModelIdentity(
                "Tiny F16",
                Optional.empty(),
                "llama-cpp, ilab 0.26.1",
                Optional.of("tiny-f16.gguf"),
                Optional.of(ModelFiles.identify(file)));
    }

    KeptAnswers kept() {
        return KeptAnswers.open(folder.resolve("kept"));
    }

    /** Returns the processes of servers that were started here and still run. */
    List<ProcessHandle> running() throws IOException {
        return Files.exists(pids())
                ? Files.readAllLines(pids()).stream()
                        .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
                        .filter(ProcessHandle::isAlive)
                        .toList()
                : List.of();
    }

    private Path pids() {
        return folder.resolve("pids");
    }

    static Request ask(String user) {
        return new Request(new Prompt(Optional.of("Be brief."), user), Decoding.DEFAULT);
    }

    static String text(ServedModel model, String user) {
        return ((Answer) model.ask(ask(user))).text();
    }

    static NoAnswer none(ServedModel model, String user) {
        return (NoAnswer) model.ask(ask(user));
    }
}
