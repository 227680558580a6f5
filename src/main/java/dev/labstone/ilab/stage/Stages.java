package dev.labstone.ilab.stage;

import dev.labstone.ilab.command.GeneratedData;
import dev.labstone.ilab.command.Ilab;
import dev.labstone.ilab.command.IlabFinder;
import dev.labstone.ilab.plan.IlabSettings;
import dev.labstone.ilab.plan.Plan;
import dev.labstone.model.ChatModel;
import dev.labstone.model.ModelException;
import dev.labstone.taxonomy.Leaf;
import dev.labstone.taxonomy.Taxonomy;
import dev.labstone.taxonomy.TaxonomyReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stages of a plan as one fixture: each runs when something needs it, once, and not at all if what it made earlier
 * still holds. A stage that has failed has failed for all who need it, and is not tried again in the same run.
 */
public final class Stages {

    private final Ilab ilab;
    private final Taxonomy taxonomy;
    private final StageInputs inputs;
    private final Tuning tuning;
    private final Serving serving;
    private final StageReports reports;
    private final List<String> warnings;

    private Stages(
            Ilab ilab,
            Taxonomy taxonomy,
            StageInputs inputs,
            Tuning tuning,
            Serving serving,
            StageReports reports,
            List<String> warnings) {
        this.ilab = ilab;
        this.taxonomy = taxonomy;
        this.inputs = inputs;
        this.tuning = tuning;
        this.serving = serving;
        this.reports = reports;
        this.warnings = warnings;
    }

    /**
     * Makes the fixture, after a look at everything that would fail later. Nothing runs yet.
     *
     * @param plan what is to be done
     * @param settings what the user wants
     * @param listener is told how stages go
     * @throws dev.labstone.ilab.command.IlabNotFoundException if there is no {@code ilab} that can do it
     * @throws PreflightException with all that would fail later, each with its cure
     * @throws dev.labstone.files.InvalidFileException if the taxonomy is not what {@code ilab} takes
     */
    public static Stages of(Plan plan, IlabSettings settings, StageListener listener) {
        Ilab ilab = IlabFinder.find(plan, settings);
        Taxonomy taxonomy = TaxonomyReader.readValid(plan.taxonomy());
        StageReports reports = new StageReports(listener);
        KnownDigests digests = new KnownDigests(settings.cache());
        Path folder = settings.cache().resolve("stages").resolve(plan.lineup());
        StageInputs inputs = new StageInputs(plan, ilab.installation(), taxonomy, digests);
        StageRunner runner = new StageRunner(folder, settings, ilab, reports, digests, Clock.systemUTC());
        Tuning tuning = new Tuning(new Jobs(plan, ilab, taxonomy, inputs), runner);
        List<String> warnings = Preflight.check(plan, ilab, taxonomy, settings.cache(), tuning::isDone);
        Serving serving = new Serving(plan, settings, ilab, inputs, folder, reports);
        return new Stages(ilab, taxonomy, inputs, tuning, serving, reports, warnings);
    }

    /**
     * Returns the untrained student.
     *
     * @throws ModelException if a stage fails
     */
    public ChatModel student() {
        return serving.base(tuning.base().get());
    }

    /**
     * Returns the trained student, after all that has to be done for it.
     *
     * @throws ModelException if a stage fails
     */
    public ChatModel trained() {
        Done<Servable> tuned = tuning.tuned().get();
        Map<String, Map<String, String>> parameters = Map.of(
                "generate", tuning.generated().get().record().inputs(),
                "train", tuning.trained().get().record().inputs(),
                "convert", tuned.record().inputs());
        return serving.trained(
                tuned,
                Lineages.of(ilab, inputs, taxonomy.root(), tuning.generated().get(), parameters));
    }

    /** Returns how the stages have gone so far. */
    public TuningReport report() {
        return new TuningReport(
                ilab.installation().version(),
                reports.all(),
                tuning.generated().ifMade().map(Done::value),
                tuning.trained().ifMade().map(done -> done.value().epochs()).orElse(List.of()));
    }

    /** Returns the file with all samples that were generated; empty if it never came to that. */
    public Optional<Path> trainingData() {
        return tuning.generated()
                .ifMade()
                .map(done -> done.outputs()
                        .resolve(done.value().messages().orElse(done.value().train())));
    }

    /** Returns what a reader of the reports should know about this machine and about how the student is asked. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>(warnings);
        tuning.validated().ifMade().ifPresent(done -> notes.addAll(leftOut(done.value())));
        tuning.generated().ifMade().map(Done::value).ifPresent(data -> {
            serving.note(data).ifPresent(notes::add);
            notes.addAll(poor(data));
        });
        return notes;
    }

    private static List<String> poor(GeneratedData data) {
        int poor = data.empty() + data.tagged();
        return poor == 0
                ? List.of()
                : List.of(poor + " of " + data.size()
                        + " generated samples have an empty question or answer, or stray tags"
                        + " of a chat template, and the student was trained with them");
    }

    private List<String> leftOut(Validated validated) {
        return taxonomy.leaves().stream()
                .map(Leaf::path)
                .filter(leaf -> !validated.leaves().contains(leaf))
                .map(leaf -> leaf + " was left out: ilab " + ilab.installation().version()
                        + " does not know its version of the schema")
                .toList();
    }
}
