package dev.labstone.ilab.command;

import dev.labstone.ilab.plan.Convert;
import dev.labstone.ilab.plan.Plan;
import dev.labstone.ilab.plan.Train;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** The training of all weights, {@code --pipeline full}, on a CPU or the GPU of a Mac. */
final class FullTraining26 {

    private static final String STUDENT = "student";
    private static final String WEIGHTS = "pytorch_model.bin";
    private static final int NAME_STEP = 8; // the checkpoint of epoch n is called samples_(n-1)*8, whatever was trained

    private final Workspace workspace;
    private final Plan plan;

    FullTraining26(Workspace workspace, Plan plan) {
        this.workspace = workspace;
        this.plan = plan;
    }

    TrainedStudent run(Path messages) {
        Path checkpoints = workspace.scratch().resolve("checkpoints");
        Execution done = workspace.execute(
                workspace.ilab(arguments(messages, checkpoints)), plan.train().silence());
        if (done.exit() != 0) {
            throw done.failed("training failed (exit code " + done.exit() + "); its output says why");
        }
        keep(done, checkpoint(checkpoints));
        return new TrainedStudent(TrainedStudent.Form.DIRECTORY, STUDENT, done.read(EpochLosses26::of));
    }

    private List<String> arguments(Path messages, Path checkpoints) {
        Train train = plan.train();
        return List.of(
                "model",
                "train",
                "--pipeline",
                "full",
                "--device",
                train.device(),
                "--model-path",
                plan.student().directory().toAbsolutePath().toString(),
                "--data-path",
                messages.toString(),
                "--ckpt-output-dir",
                checkpoints.toString(),
                "--data-output-dir",
                workspace.scratch().resolve("train-data").toString(),
                "--num-epochs",
                Integer.toString(train.epochs()),
                "--effective-batch-size",
                Integer.toString(train.batch()),
                "--max-seq-len",
                Integer.toString(train.longestSample()),
                "--max-batch-len",
                Integer.toString(train.longestBatch()),
                "--optimize-memory");
    }

    private Path checkpoint(Path checkpoints) {
        int epoch = plan.train().checkpoint().orElse(plan.train().epochs());
        return checkpoints.resolve("hf_format").resolve("samples_" + (epoch - 1) * NAME_STEP);
    }

    private void keep(Execution done, Path checkpoint) {
        try {
            requireWhole(checkpoint);
            move(checkpoint, workspace.out().resolve(STUDENT));
        } catch (IOException broken) {
            throw done.failed("said it is done, but " + broken.getMessage());
        }
    }

    private static void requireWhole(Path checkpoint) throws IOException {
        StudentDirectory student = new StudentDirectory(checkpoint);
        if (!student.missing().isEmpty() || student.architecture().isEmpty()) {
            throw new IOException("the checkpoint " + checkpoint + " lacks "
                    + (student.missing().isEmpty() ? "a config.json with a model_type" : student.missing()));
        }
        Path weights = checkpoint.resolve(WEIGHTS);
        try (ZipFile whole = new ZipFile(weights.toFile())) { // PyTorch's form; its directory stands at the end
            if (whole.size() == 0) {
                throw new IOException(weights + " holds no weights");
            }
        } catch (java.util.zip.ZipException half) {
            throw new IOException(weights + " was not written to its end", half);
        }
    }

    private void move(Path checkpoint, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(checkpoint)) {
            for (Path file : files.filter(this::isWanted).toList()) {
                Files.move(file, to.resolve(file.getFileName()));
            }
        }
    }

    /** Besides the checkpoint there are two GGUF files, as big as it, of which one at the most is wanted. */
    private boolean isWanted(Path file) {
        String name = file.getFileName().toString();
        return !name.endsWith(".gguf")
                || (plan.convert().with() == Convert.Tool.ILAB && name.equals(servable(plan.convert())));
    }

    /** Returns the name of the GGUF file that {@code ilab} has written beside the checkpoint. */
    static String servable(Convert convert) {
        boolean small = convert.precision().toLowerCase(Locale.ROOT).equals("q4_k_m");
        return small ? "pytorch_model-Q4_K_M.gguf" : "pytorch_model.gguf";
    }

    static List<String> unsupported(Plan plan, Platform platform) {
        List<String> problems = new ArrayList<>();
        String device = plan.train().device();
        if (!device.equals("cpu") && !(device.equals("mps") && platform.isMac())) {
            problems.add("the pipeline full does not train on " + device + " here: write device: cpu"
                    + (platform.isMac() ? " or mps" : ""));
        }
        StudentDirectory student = new StudentDirectory(plan.student().directory());
        if (plan.convert().with() == Convert.Tool.ILAB
                && (!student.hasSentencepiece() || student.architecture().startsWith("granite"))) {
            problems.add(
                    "the student " + student.folder() + " has no vocabulary of sentencepiece (tokenizer.model) or is a"
                            + " granite-3, and the GGUF file that ilab writes of such a student crashes the server:"
                            + " convert with llama.cpp");
        }
        plan.train()
                .checkpoint()
                .filter(epoch -> epoch > plan.train().epochs())
                .ifPresent(epoch -> problems.add("the checkpoint of epoch " + epoch
                        + " is wanted, and training has only " + plan.train().epochs() + " epochs"));
        return problems;
    }
}
