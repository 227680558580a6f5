package dev.labstone.ilab.stage;

import dev.labstone.ilab.command.GeneratedData;
import dev.labstone.ilab.command.Ilab;
import dev.labstone.ilab.command.TrainedStudent;
import dev.labstone.ilab.command.Workspace;
import dev.labstone.ilab.plan.Plan;
import dev.labstone.ilab.plan.StageName;
import dev.labstone.model.file.ModelFiles;
import dev.labstone.taxonomy.Leaf;
import dev.labstone.taxonomy.Taxonomy;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.function.Function;

/** Tells what each stage has to do. */
final class Jobs {

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
        return new Job<>(
                StageName.DIFF,
                "",
                leaves(),
                inputs.diff(),
                Validated.class,
                workspace -> new Validated(
                        ilab.diff(workspace, plan, taxonomy), TaxonomyCommit.of(workspace, taxonomy.root())),
                checked -> "valid: " + Counts.of(checked.leaves().size(), "leaf", "leaves"));
    }

    Job<GeneratedData> generate() {
        return new Job<>(
                StageName.GENERATE,
                "",
                leaves() + ", teacher " + inputs.teacherName(),
                inputs.generate(),
                GeneratedData.class,
                workspace -> ilab.generate(workspace, plan, taxonomy),
                data -> Counts.of(data.size(), "sample", "samples"));
    }

    Job<TrainedStudent> train(Done<GeneratedData> data) {
        return new Job<>(
                StageName.TRAIN,
                "",
                Counts.of(data.value().size(), "sample", "samples") + ", student "
                        + plan.student().name(),
                inputs.train(data.digest()),
                TrainedStudent.class,
                workspace -> ilab.train(workspace, plan, data.outputs(), data.value()),
                Jobs::words);
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

    private static String words(TrainedStudent trained) {
        int epochs = trained.epochs().size();
        return epochs == 0
                ? trained.path()
                : "loss "
                        + trained.epochs().get(epochs - 1).loss().round(DIGITS).toPlainString() + " after "
                        + Counts.of(epochs, "epoch", "epochs");
    }
}
