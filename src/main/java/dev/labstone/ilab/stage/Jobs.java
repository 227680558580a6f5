package dev.labstone.ilab.stage;

import dev.labstone.files.WholeFile;
import dev.labstone.ilab.command.GeneratedData;
import dev.labstone.ilab.command.Ilab;
import dev.labstone.ilab.command.TrainedStudent;
import dev.labstone.ilab.command.TrainedStudent.Epoch;
import dev.labstone.ilab.command.Workspace;
import dev.labstone.ilab.plan.Plan;
import dev.labstone.ilab.plan.StageName;
import dev.labstone.ilab.process.CommandFailedException;
import dev.labstone.model.file.ModelFiles;
import dev.labstone.taxonomy.Leaf;
import dev.labstone.taxonomy.Taxonomy;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tells what each stage has to do. */
final class Jobs {

    private static final String SYSTEM = "system-info.txt";
    private static final MathContext DIGITS = new MathContext(4);

    private final Plan plan;
    private final Ilab ilab;
    private final Taxonomy taxonomy;
    private final StageInputs inputs;

    Jobs(Plan plan, Ilab ilab, Taxonomy taxonomy, StageInputs inputs) {
        this.plan = plan;
        this.ilab = ilab;
        this.taxonomy = taxonomy;
        this.inputs = inputs;
    }

    Job<Validated> diff() {
        Inputs before = inputs.diff();
        return new Job<>(
                StageName.DIFF,
                "",
                leaves(),
                before,
                Validated.class,
                unchanged(before, () -> inputs.again().diff(), this::validated),
                checked -> "valid: " + Counts.of(checked.leaves().size(), "leaf", "leaves"));
    }

    /** What {@code ilab} says of the machine is kept beside, for whoever compares two runs. */
    private Validated validated(Workspace workspace) {
        Validated validated = new Validated(ilab.diff(workspace, plan, taxonomy));
        WholeFile.write(workspace.out().resolve(SYSTEM), ilab.systemInfo(workspace));
        return validated;
    }

    Job<GeneratedData> generate() {
        Inputs before = inputs.generate();
        return new Job<>(
                StageName.GENERATE,
                "",
                leaves() + ", teacher " + inputs.teacherName(),
                before,
                GeneratedData.class,
                unchanged(
                        before, () -> inputs.again().generate(), workspace -> ilab.generate(workspace, plan, taxonomy)),
                data -> Counts.of(data.size(), "sample", "samples"));
    }

    Job<TrainedStudent> train(Done<GeneratedData> data) {
        Inputs before = inputs.train(data.digest());
        return new Job<>(
                StageName.TRAIN,
                "",
                Counts.of(data.value().size(), "sample", "samples") + ", student "
                        + plan.student().name(),
                before,
                TrainedStudent.class,
                unchanged(
                        before,
                        () -> inputs.train(data.digest()), // the taxonomy is none of its business
                        workspace -> ilab.train(workspace, plan, data.outputs(), data.value())),
                Jobs::words);
    }

    /** Somebody may edit his files while this takes its hours; then nobody knows what was made of what. */
    private <T> Function<Workspace, T> unchanged(Inputs before, Supplier<Inputs> now, Function<Workspace, T> work) {
        return workspace -> {
            T made = work.apply(workspace);
            if (!now.get().values().equals(before.values())) {
                throw new CommandFailedException(
                        "what goes into this stage has changed while it ran, so that nobody knows what it made; run again",
                        workspace.ilab("--version"),
                        workspace.log(),
                        List.of());
            }
            return made;
        };
    }

    /** The published file needs no work; that it is a stage all the same keeps its digest. */
    Job<Servable> convertStudent() {
        Function<Workspace, Path> work =
                workspace -> plan.student().gguf().orElseGet(() -> ilab.convertStudent(workspace, plan));
        String model = plan.student().gguf().map(inputs::file).orElseGet(inputs::student);
        return convert("base", plan.student().name() + " untrained", model, work);
    }

    Job<Servable> convert(Done<TrainedStudent> trained) {
        return convert(
                "trained",
                plan.student().name() + " trained",
                trained.digest(),
                workspace -> ilab.convert(workspace, plan, trained.outputs(), trained.value()));
    }

    private Job<Servable> convert(String of, String from, String model, Function<Workspace, Path> work) {
        return new Job<>(
                StageName.CONVERT,
                of,
                from,
                inputs.convert(model),
                Servable.class,
                workspace -> new Servable(ModelFiles.identify(work.apply(workspace))),
                Servable::words);
    }

    private String leaves() {
        int seeds = taxonomy.leaves().stream().mapToInt(Leaf::seeds).sum();
        return Counts.of(taxonomy.leaves().size(), "leaf", "leaves") + ", "
                + Counts.of(seeds, "seed example", "seed examples");
    }

    /** MLX knows steps and no epochs. */
    private static String words(TrainedStudent trained) {
        List<Epoch> epochs = trained.epochs();
        if (epochs.isEmpty()) {
            return trained.path();
        }
        int steps = epochs.stream().mapToInt(Epoch::steps).sum();
        return "loss " + epochs.get(epochs.size() - 1).loss().round(DIGITS).toPlainString() + " after "
                + Counts.of(steps, "step", "steps");
    }
}
