package dev.labstone.ilab.command;

import dev.labstone.files.Digests;
import dev.labstone.ilab.plan.Convert;
import dev.labstone.ilab.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The training of adapters, {@code --pipeline simple}: with MLX on a Mac, with LoRA on Linux. */
final class SimpleTraining26 {

    private static final String FILE = "ggml-model-f16.gguf";
    private static final String ADAPTERS = "adapters";
    private static final int FEWEST_ON_A_MAC = 20; // a fifth is set apart for validation, in batches of four

    private final Workspace workspace;
    private final Plan plan;
    private final Platform platform;

    SimpleTraining26(Workspace workspace, Plan plan, Platform platform) {
        this.workspace = workspace;
        this.plan = plan;
        this.platform = platform;
    }

    TrainedStudent run(Path data, GeneratedData generated) {
        Path checkpoints = workspace.scratch().resolve("checkpoints");
        Execution done = workspace.execute(
                workspace.ilab(arguments(dataFolder(data, generated), checkpoints)),
                plan.train().silence());
        if (done.exit() != 0) {
            throw done.failed(reason(done, generated));
        }
        try {
            return platform.isMac() ? keepAdapters(done, checkpoints) : keepGguf(done);
        } catch (IOException broken) {
            throw done.failed("said it is done, but " + broken.getMessage());
        }
    }

    private List<String> arguments(Path data, Path checkpoints) {
        List<String> arguments = new ArrayList<>(List.of(
                "model", "train",
                "--pipeline", "simple",
                "--model-path", plan.student().directory().toAbsolutePath().toString(),
                "--data-path", data.toString(),
                "--ckpt-output-dir", checkpoints.toString()));
        arguments.addAll(
                platform.isMac()
                        ? List.of("--iters", Integer.toString(plan.train().iterations()), "--local")
                        : List.of(
                                "--num-epochs",
                                Integer.toString(plan.train().epochs()),
                                "--device",
                                plan.train().device()));
        return arguments;
    }

    /** A folder with the names that training expects, in which it may write. */
    private Path dataFolder(Path data, GeneratedData generated) {
        Path folder = workspace.scratch().resolve("simple-data");
        try {
            Files.createDirectories(folder);
            Files.createDirectories(workspace.scratch().resolve("checkpoints"));
            Files.write(folder.resolve("train_gen.jsonl"), mixed(Files.readAllLines(data.resolve(generated.train()))));
            List<String> tests = Files.readAllLines(data.resolve(generated.test()));
            // on Linux every one of them is answered before and after, up to a minute each, and nobody reads the
            // answers
            Files.write(folder.resolve("test_gen.jsonl"), platform.isMac() ? tests : tests.subList(0, 1));
            return folder;
        } catch (IOException broken) {
            throw new UncheckedIOException(
                    "could not lay out the data in " + folder + ": " + broken.getMessage(), broken);
        }
    }

    /** MLX sets the last fifth apart for validation: of sorted samples those would be one leaf's. Always the same mix. */
    private static List<String> mixed(List<String> samples) {
        return samples.stream()
                .sorted(Comparator.comparing(line -> Digests.sha256(line.getBytes(StandardCharsets.UTF_8))))
                .toList();
    }

    private String reason(Execution done, GeneratedData generated) {
        if (platform.isMac() && generated.size() < FEWEST_ON_A_MAC) {
            return "training failed: on a Mac it needs at least " + FEWEST_ON_A_MAC + " samples, and there are "
                    + generated.size() + "; generate more";
        }
        if (Files.isDirectory(workspace.directory().resolve("training_results").resolve("merged_model"))) {
            return "training came to its end, but its result could not be put together (exit code " + done.exit()
                    + "): the student lacks tokenizer.model or added_tokens.json; train it with pipeline: full";
        }
        return "training failed (exit code " + done.exit() + "); its output says why";
    }

    private TrainedStudent keepGguf(Execution done) throws IOException {
        // here whatever --ckpt-output-dir says
        Path made =
                workspace.data().resolve("instructlab").resolve("checkpoints").resolve(FILE);
        if (!Gguf.begins(made)) {
            throw new IOException(made + " is not there, or no GGUF file");
        }
        Files.move(made, workspace.out().resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        return new TrainedStudent(TrainedStudent.Form.GGUF, FILE, done.read(EpochLosses26::of));
    }

    private TrainedStudent keepAdapters(Execution done, Path checkpoints) throws IOException {
        try (Stream<Path> folders = Files.list(checkpoints)) {
            Path made = folders.filter(folder -> Files.exists(folder.resolve("adapters.npz")))
                    .findFirst()
                    .orElseThrow(() -> new IOException("there is no adapters.npz below " + checkpoints));
            Files.move(made, workspace.out().resolve(ADAPTERS));
        }
        return new TrainedStudent(TrainedStudent.Form.MLX_ADAPTERS, ADAPTERS, done.read(EpochLosses26::of));
    }

    static List<String> unsupported(Plan plan, Platform platform) {
        List<String> problems = new ArrayList<>();
        if (platform.isMac()) {
            if (plan.convert().with() == Convert.Tool.LLAMA_CPP) {
                problems.add("the pipeline simple trains MLX adapters on a Mac, which only ilab converts:"
                        + " convert with ilab, or train with pipeline: full");
            }
        } else {
            problems.addAll(onLinux(plan));
        }
        if (plan.train().checkpoint().isPresent()) {
            problems.add("the pipeline simple keeps the last state only: leave checkpoint out");
        }
        return problems;
    }

    private static List<String> onLinux(Plan plan) {
        List<String> problems = new ArrayList<>();
        StudentDirectory student = new StudentDirectory(plan.student().directory());
        List<String> missing = Stream.of("tokenizer.model", "added_tokens.json")
                .filter(file -> !student.has(file))
                .toList();
        if (!missing.isEmpty()) {
            problems.add("the student " + student.folder() + " has no " + String.join(" and no ", missing)
                    + ", without which the pipeline simple fails after the whole training: train with pipeline: full");
        }
        if (plan.train().device().equals("mps")) {
            problems.add("there is no device mps here: write device: cpu");
        }
        return problems;
    }
}
