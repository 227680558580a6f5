package dev.labstone.ilab.command;

import dev.labstone.ilab.command.TrainedStudent.Form;
import dev.labstone.ilab.plan.Plan;
import dev.labstone.ilab.plan.Train;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code ilab train} of 0.14 to 0.17, which is another program on a Mac than elsewhere. */
final class Train17 {

    /** The name of the student in the working directory: a dot in it would break the names of the adapters. */
    static final String STUDENT = "student";

    /** The folder with the adapters, as {@code ilab} derives its name. */
    static final String ADAPTERS = STUDENT + "-mlx-q";

    private static final String MODEL = "models/ggml-model-f16.gguf";

    private final Workspace workspace;
    private final Plan plan;
    private final Platform platform;

    Train17(Workspace workspace, Plan plan, Platform platform) {
        this.workspace = workspace;
        this.plan = plan;
        this.platform = platform;
    }

    TrainedStudent run(Path data, GeneratedData generated) {
        try {
            putData(data, generated);
            Files.createSymbolicLink(inDirectory(STUDENT), student());
            return platform.isMac() ? onMac() : onLinux();
        } catch (IOException broken) {
            throw new UncheckedIOException("could not prepare the training: " + broken.getMessage(), broken);
        }
    }

    /**
     * Puts the data where {@code train} looks by itself, because with {@code --data-dir} 0.14 to 0.16 break. The student
     * is asked each test before and after the training, to print the answers: one is enough.
     */
    private void putData(Path data, GeneratedData generated) throws IOException {
        Path folder = Files.createDirectories(inDirectory(Generate17.GENERATED));
        Files.copy(data.resolve(generated.train()), folder.resolve(generated.train()));
        List<String> tests = Files.readAllLines(data.resolve(generated.test()));
        Files.writeString(folder.resolve(generated.test()), tests.get(0) + "\n");
    }

    private TrainedStudent onLinux() throws IOException {
        // threads wait for each other where a small model leaves little to do: ten times as long in the answers
        workspace.set("OMP_NUM_THREADS", plan.train().threads().orElse(1).toString());
        Execution done = train("--model-name", STUDENT, "--device", plan.train().device(), "--num-epochs", epochs());
        Path model = inDirectory(MODEL);
        if (done.exit() != 0 || !Gguf.begins(model)) {
            throw done.failed("trained no model: " + MODEL + " is missing or no GGUF file (exit code " + done.exit()
                    + "); its output says why");
        }
        if (done.read(Losses17::isNothingLearnt)) {
            throw done.failed("learnt nothing: ilab cuts samples after 300 tokens, and no answer was left in any; write"
                    + " shorter seed examples, or take a student whose vocabulary makes fewer tokens of them");
        }
        String name = FileNames.of(plan.student().name()) + "-trained.gguf";
        Files.move(model, workspace.out().resolve(name));
        return new TrainedStudent(
                Form.GGUF,
                name,
                done.read(lines -> Losses17.onLinux(lines, plan.train().epochs())));
    }

    private TrainedStudent onMac() throws IOException {
        Train train = plan.train();
        Execution done = train("--model-dir", STUDENT, "--local", "--iters", Integer.toString(train.iterations()));
        Path adapters = inDirectory(ADAPTERS);
        if (done.exit() != 0 || !Files.isRegularFile(adapters.resolve("adapters.npz"))) {
            throw done.failed("trained nothing: " + ADAPTERS + "/adapters.npz is missing (exit code " + done.exit()
                    + "); its output says why");
        }
        Files.move(adapters, workspace.out().resolve(ADAPTERS));
        return new TrainedStudent(Form.MLX_ADAPTERS, ADAPTERS, done.read(Losses17::onMac));
    }

    private Execution train(String... arguments) {
        List<String> words = new java.util.ArrayList<>(List.of("train"));
        words.addAll(List.of(arguments));
        return workspace.execute(workspace.ilab(words), plan.train().silence());
    }

    private String epochs() {
        return Integer.toString(plan.train().epochs());
    }

    private Path student() throws IOException {
        return plan.student().directory().toRealPath();
    }

    private Path inDirectory(String name) {
        return workspace.directory().resolve(name);
    }
}
