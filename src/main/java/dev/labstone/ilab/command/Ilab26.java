package dev.labstone.ilab.command;

import dev.labstone.ilab.plan.Plan;
import dev.labstone.ilab.process.Command;
import dev.labstone.taxonomy.Taxonomy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code ilab} 0.26: everything in XDG folders. */
final class Ilab26 implements Ilab {

    private static final Duration SILENCE = Duration.ofMinutes(5);

    private final Installation installation;
    private final Platform platform;
    private final Progress26 progress = new Progress26();

    Ilab26(Installation installation) {
        this(installation, Platform.here());
    }

    Ilab26(Installation installation, Platform platform) {
        this.installation = installation;
        this.platform = platform;
    }

    @Override
    public Installation installation() {
        return installation;
    }

    @Override
    public List<String> unsupported(Plan plan, Taxonomy taxonomy) {
        return Unsupported26.of(plan, taxonomy, installation, platform);
    }

    @Override
    public List<String> doubts(Plan plan, Taxonomy taxonomy) {
        return Doubts26.of(plan, taxonomy, platform);
    }

    @Override
    public String systemInfo(Workspace workspace) {
        Execution info = workspace.execute(workspace.ilab("system", "info"), SILENCE);
        if (info.exit() != 0 || info.output().stream().noneMatch(line -> line.contains("instructlab.version"))) {
            throw info.failed("said nothing about the system (exit code " + info.exit() + ")");
        }
        return String.join("\n", info.output()) + "\n";
    }

    @Override
    public List<String> diff(Workspace workspace, Plan plan, Taxonomy taxonomy) {
        return new Diff26(workspace, plan).run(taxonomy);
    }

    @Override
    public GeneratedData generate(Workspace workspace, Plan plan, Taxonomy taxonomy) {
        return new Generate26(workspace, plan).run(taxonomy);
    }

    @Override
    public TrainedStudent train(Workspace workspace, Plan plan, Path data, GeneratedData generated) {
        return new Train26(workspace, plan, platform).run(data, generated);
    }

    @Override
    public Path convertStudent(Workspace workspace, Plan plan) {
        return new Convert26(workspace, plan, platform).untrained();
    }

    @Override
    public Path convert(Workspace workspace, Plan plan, Path folder, TrainedStudent trained) {
        return new Convert26(workspace, plan, platform).trained(folder, trained);
    }

    @Override
    public Command serve(Workspace workspace, Plan plan, Path model, int port) {
        return Serve26.command(workspace, plan, model, port);
    }

    /**
     * The pipeline {@code full} reads conversations, which have no system prompt: then the template of the student decides.
     * MLX trains every student under the same one, whatever the data say.
     */
    @Override
    public Optional<String> systemPrompt(Plan plan) {
        if (!plan.train().pipeline().equals("simple")) {
            return Optional.empty();
        }
        return Optional.of(
                platform.isMac()
                        ? SystemPrompts26.OTHERS
                        : SystemPrompts26.of(new StudentDirectory(plan.student().directory())));
    }

    @Override
    public Optional<String> progress(String line) {
        return progress.of(line);
    }
}
