package dev.labstone.ilab.command;

import dev.labstone.ilab.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** From what {@code train} of 0.14 to 0.17 made, and from the untrained student, to files that can be served. */
final class Convert17 {

    private static final String QUANTISED = "Q4_K_M";

    private final Workspace workspace;
    private final Plan plan;
    private final Platform platform;

    Convert17(Workspace workspace, Plan plan, Platform platform) {
        this.workspace = workspace;
        this.plan = plan;
        this.platform = platform;
    }

    /** Converts the untrained student as {@code ilab} itself converts a trained one, so that both have one precision. */
    Path student() {
        Path file = workspace.out().resolve(name("untrained"));
        Execution done = workspace.execute(
                workspace.python(List.of(
                        Bundled.CONVERT_LIKE_ILAB.in(workspace).toString(),
                        plan.student().directory().toAbsolutePath().toString(),
                        file.toString(),
                        platform.isMac() ? QUANTISED : "as-it-is")),
                plan.convert().silence());
        if (done.exit() != 0) {
            throw done.failed("could not convert " + plan.student().directory() + " (exit code " + done.exit()
                    + "); its output says why");
        }
        return Gguf.checked(workspace, file, done);
    }

    /** Makes a file of a trained student. */
    Path trained(Path folder, TrainedStudent trained) {
        Path made = folder.resolve(trained.path());
        return switch (trained.form()) {
            case GGUF -> copied(made);
            case MLX_ADAPTERS -> converted(made);
            case DIRECTORY -> throw new IllegalArgumentException("ilab 0.14 to 0.17 trains no " + made);
        };
    }

    private Path copied(Path made) {
        Path file = workspace.out().resolve(name("trained"));
        try {
            Files.copy(made, file);
        } catch (IOException broken) {
            throw new UncheckedIOException("could not copy " + made + ": " + broken.getMessage(), broken);
        }
        return Gguf.loaded(workspace, file);
    }

    /** {@code convert} takes the folder of the adapters away: it gets a copy. */
    private Path converted(Path adapters) {
        try {
            Files17.copyFolder(adapters, workspace.directory().resolve(Train17.ADAPTERS));
            Execution done = workspace.execute(
                    workspace.ilab("convert", "--model-dir", Train17.ADAPTERS),
                    plan.convert().silence());
            Path file = workspace.out().resolve(name("trained"));
            Files.move(quantised(done), file);
            return Gguf.checked(workspace, file, done);
        } catch (IOException broken) {
            throw new UncheckedIOException("could not convert " + adapters + ": " + broken.getMessage(), broken);
        }
    }

    /** The folder it is in has another name in each release. */
    private Path quantised(Execution done) throws IOException {
        try (Stream<Path> files = Files.walk(workspace.directory())) {
            return files.filter(file -> file.toString().endsWith(QUANTISED + ".gguf"))
                    .findFirst()
                    .orElseThrow(() -> done.failed("wrote no *" + QUANTISED + ".gguf file (exit code " + done.exit()
                            + "); its output says why"));
        }
    }

    private String name(String state) {
        return FileNames.of(plan.student().name()) + "-" + state + ".gguf";
    }
}
