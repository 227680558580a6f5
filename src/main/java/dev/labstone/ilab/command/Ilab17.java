package dev.labstone.ilab.command;

import dev.labstone.ilab.plan.Plan;
import dev.labstone.ilab.process.Command;
import dev.labstone.taxonomy.Taxonomy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code ilab} 0.14 to 0.17: everything relative to the working directory. */
final class Ilab17 implements Ilab {

    private final Installation installation;

    Ilab17(Installation installation) {
        this.installation = installation;
    }

    @Override
    public Installation installation() {
        return installation;
    }

    @Override
    public List<String> unsupported(Plan plan, Taxonomy taxonomy) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String systemInfo(Workspace workspace) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> diff(Workspace workspace, Plan plan, Taxonomy taxonomy) {
        throw new UnsupportedOperationException();
    }

    @Override
    public GeneratedData generate(Workspace workspace, Plan plan, Taxonomy taxonomy) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TrainedStudent train(Workspace workspace, Plan plan, Path data, GeneratedData generated) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path convertStudent(Workspace workspace, Plan plan) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path convert(Workspace workspace, Plan plan, Path folder, TrainedStudent trained) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Command serve(Workspace workspace, Plan plan, Path model, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> systemPrompt(Plan plan) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> progress(String line) {
        throw new UnsupportedOperationException();
    }
}
