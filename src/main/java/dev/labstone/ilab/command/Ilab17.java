package dev.labstone.ilab.command;

import dev.labstone.ilab.plan.Plan;
import dev.labstone.ilab.process.Command;
import dev.labstone.taxonomy.Taxonomy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code ilab} 0.14 to 0.17: everything relative to the working directory. The commands are spelled as all of them know
 * them; 0.17 prints that it would rather have others.
 */
final class Ilab17 implements Ilab {

    private static final Duration SILENCE = Duration.ofMinutes(5);

    /** Stands in all training data and in every question of {@code generate} ({@code instructlab/common.py}). */
    private static final String SYSTEM_PROMPT = "You are an AI language model developed by IBM Research."
            + " You are a cautious assistant. You carefully follow instructions. You are helpful and harmless and you follow"
            + " ethical guidelines and promote positive behavior.";

    /** The family whose template is InstructLab's own; granite-7b-lab has the same. */
    private static final String TEMPLATE = "merlinite";

    private final Installation installation;
    private final Platform platform;
    private final Progress17 progress = new Progress17();

    Ilab17(Installation installation) {
        this(installation, Platform.here());
    }

    Ilab17(Installation installation, Platform platform) {
        this.installation = installation;
        this.platform = platform;
    }

    @Override
    public Installation installation() {
        return installation;
    }

    @Override
    public List<String> unsupported(Plan plan, Taxonomy taxonomy) {
        return Stream.concat(
                        installation.withoutPython().stream(),
                        new Support17(plan, platform).problems(taxonomy).stream())
                .toList();
    }

    @Override
    public Optional<String> progress(String line) {
        return progress.of(line);
    }

    @Override
    public List<String> doubts(Plan plan, Taxonomy taxonomy) {
        return platform.isMac() ? List.of(Doubts26.MLX) : List.of();
    }

    @Override
    public String systemInfo(Workspace workspace) {
        Execution info = workspace.execute(workspace.ilab("sysinfo"), SILENCE);
        // 0.14 and 0.15 do not know it yet
        return info.exit() == 0 ? String.join("\n", info.output()) : "instructlab.version: " + installation.version();
    }

    @Override
    public List<String> diff(Workspace workspace, Plan plan, Taxonomy taxonomy) {
        stage(workspace, plan, taxonomy);
        return new Diff17(workspace).run(Leaves17.taken(taxonomy));
    }

    @Override
    public GeneratedData generate(Workspace workspace, Plan plan, Taxonomy taxonomy) {
        stage(workspace, plan, taxonomy);
        return new Generate17(workspace, plan).run(Leaves17.taken(taxonomy));
    }

    @Override
    public TrainedStudent train(Workspace workspace, Plan plan, Path data, GeneratedData generated) {
        withoutTaxonomy(workspace).initialise(Train17.STUDENT, plan.serve().context());
        return new Train17(workspace, plan, platform).run(data, generated);
    }

    @Override
    public Path convertStudent(Workspace workspace, Plan plan) {
        return new Convert17(workspace, plan, platform).student();
    }

    @Override
    public Path convert(Workspace workspace, Plan plan, Path folder, TrainedStudent trained) {
        if (trained.form() == TrainedStudent.Form.MLX_ADAPTERS) {
            withoutTaxonomy(workspace).initialise(Train17.STUDENT, plan.serve().context());
        }
        return new Convert17(workspace, plan, platform).trained(folder, trained);
    }

    @Override
    public Command serve(Workspace workspace, Plan plan, Path model, int port) {
        String context = Integer.toString(plan.serve().context());
        withoutTaxonomy(workspace)
                .initialise(model.toString(), port, plan.serve().context());
        return workspace.ilab(
                "serve",
                "--model-path",
                model.toString(),
                "--max-ctx-size",
                context,
                // else it is guessed from the name of the file
                "--model-family",
                TEMPLATE);
    }

    @Override
    public Optional<String> systemPrompt(Plan plan) {
        return Optional.of(SYSTEM_PROMPT);
    }

    private static void stage(Workspace workspace, Plan plan, Taxonomy taxonomy) {
        StagedTaxonomy.forWorkingDirectory(taxonomy, plan.documents(), workspace);
        new Directory17(workspace)
                .initialise(Teacher17.model(plan.teacher()), plan.generate().context());
    }

    private static Directory17 withoutTaxonomy(Workspace workspace) {
        Directory17 directory = new Directory17(workspace);
        directory.withoutTaxonomy();
        return directory;
    }
}
