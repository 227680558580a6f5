package dev.labstone.ilab.stage;

import dev.labstone.ilab.command.GeneratedData;
import dev.labstone.ilab.command.Ilab;
import dev.labstone.ilab.plan.IlabSettings;
import dev.labstone.ilab.plan.Plan;
import dev.labstone.ilab.plan.StageName;
import dev.labstone.ilab.serve.Adaptation;
import dev.labstone.ilab.serve.KeptAnswers;
import dev.labstone.ilab.serve.Launcher;
import dev.labstone.ilab.serve.ServedModel;
import dev.labstone.model.ChatModel;
import dev.labstone.model.Failure;
import dev.labstone.model.Lineage;
import dev.labstone.model.ModelException;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.ModelIdentity.ModelFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The last stage: a file is served when it is asked something that it has not answered before. */
final class Serving {

    private static final int DIGITS = 12;

    private final Plan plan;
    private final IlabSettings settings;
    private final Ilab ilab;
    private final StageInputs inputs;
    private final Adaptation adaptation;
    private final Path folder;
    private final StageListener listener;
    private final OpenedModels opened = new OpenedModels();
    private final Set<Path> forgotten = new HashSet<>();

    Serving(Plan plan, IlabSettings settings, Ilab ilab, StageInputs inputs, Path folder, StageListener listener) {
        this.plan = plan;
        this.settings = settings;
        this.ilab = ilab;
        this.inputs = inputs;
        this.adaptation = Adaptation.of(ilab, plan);
        this.folder = folder;
        this.listener = listener;
    }

    /** Returns the untrained student. */
    ChatModel base(Done<Servable> file) {
        Path path = plan.student().gguf().orElseGet(() -> path(file));
        return open("base", plan.student().name(), path, file.value().file(), Optional.empty());
    }

    /** Returns the trained student. */
    ChatModel trained(Done<Servable> file, Lineage lineage) {
        String name = plan.student().name() + " trained";
        return open("trained", name, path(file), file.value().file(), Optional.of(lineage));
    }

    /** Returns what a reader should know if the student is asked under another system prompt than it was trained under. */
    Optional<String> note(GeneratedData data) {
        boolean differ = data.system().filter(text -> !text.equals(system())).isPresent();
        return !adaptation.keepsSystem() && differ
                ? Optional.of("the student is asked under another system prompt than the training data carry: \""
                        + data.system().get() + "\"")
                : Optional.empty();
    }

    private ChatModel open(String of, String name, Path path, ModelFile file, Optional<Lineage> lineage) {
        String precision = file.quantisation().map(text -> " " + text).orElse("");
        ModelIdentity identity = new ModelIdentity(
                name + precision, Optional.empty(), server(), Optional.of(file.name()), Optional.of(file), lineage);
        Inputs into = inputs.serve(file.sha256(), server());
        Path place = folder.resolve("serve-" + of).resolve(into.fingerprint());
        StageReport report = report(of, file, into);
        return opened.open(place, () -> reported(identity, Launcher.of(ilab, plan, path, place), report));
    }

    private ChatModel reported(ModelIdentity identity, Launcher launcher, StageReport report) {
        try {
            StageLock lock = StageLock.acquire(launcher.folder(), () -> listener.progress("waits for another run"));
            KeptAnswers kept = kept(launcher.folder(), lock);
            ServedModel model = new ServedModel(identity, launcher, adaptation, kept);
            return new ReportedModel(model, kept, lock, report, listener);
        } catch (UncheckedIOException broken) {
            listener.ended(report.failed(broken.getMessage()));
            throw new ModelException(
                    Failure.STAGE_FAILED, "the stage " + report.title() + " failed: " + broken.getMessage());
        }
    }

    /** What is to be forgotten is forgotten once: what a use case has asked is known to the next one. */
    private KeptAnswers kept(Path place, StageLock lock) {
        try {
            boolean forget = settings.fresh().contains(StageName.SERVE) && !forgotten.contains(place);
            KeptAnswers kept = forget ? KeptAnswers.fresh(place) : KeptAnswers.open(place);
            forgotten.add(place);
            return kept;
        } catch (UncheckedIOException broken) {
            lock.close();
            throw broken;
        }
    }

    private StageReport report(String of, ModelFile file, Inputs into) {
        return new StageReport(
                StageName.SERVE,
                of,
                StageReport.State.REUSED,
                0,
                new Servable(file).words(),
                "",
                Optional.of(into.fingerprint()));
    }

    /** What a model is asked under is part of who answers: the same file under another template is another. */
    private String server() {
        List<String> words = new ArrayList<>(List.of(
                "llama-cpp",
                "ilab " + ilab.installation().version(),
                "context " + plan.serve().context(),
                "chat template " + inputs.template(plan.student().template())));
        if (!adaptation.keepsSystem()) {
            words.add("system prompt " + digest(system()));
        }
        if (!adaptation.stop().isEmpty()) {
            words.add("stop " + digest(String.join("\u0000", adaptation.stop())));
        }
        return String.join(", ", words);
    }

    private static String digest(String text) {
        return Inputs.digest(text).substring(0, DIGITS);
    }

    /** Returns the system prompt that takes the place of the use case's; empty if none does. */
    private String system() {
        return adaptation.system().orElse("");
    }

    private static Path path(Done<Servable> file) {
        return file.outputs().resolve(file.value().file().name());
    }
}
