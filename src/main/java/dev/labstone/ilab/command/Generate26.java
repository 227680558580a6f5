package dev.labstone.ilab.command;

import dev.labstone.ilab.plan.Generate;
import dev.labstone.ilab.plan.Plan;
import dev.labstone.ilab.plan.Teacher;
import dev.labstone.ilab.process.Command;
import dev.labstone.taxonomy.Taxonomy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ilab data generate} of 0.26. */
final class Generate26 {

    private final Workspace workspace;
    private final Plan plan;

    Generate26(Workspace workspace, Plan plan) {
        this.workspace = workspace;
        this.plan = plan;
    }

    GeneratedData run(Taxonomy taxonomy) {
        Configuration26.ensure(workspace, plan);
        Documents26.prepare(workspace, taxonomy);
        Path staged =
                StagedTaxonomy.forXdg(taxonomy, plan.documents(), workspace).root();
        Path datasets = freshFolder();
        Execution done = workspace.execute(
                command(arguments(staged, datasets)), plan.generate().silence());
        if (done.exit() != 0) {
            throw done.failed("generated no data (exit code " + done.exit() + ")" + said(done));
        }
        return new GeneratedFiles26(done, datasets, taxonomy.leaves()).keep(workspace.out());
    }

    /** A folder that was used before holds checkpoints, from which {@code ilab} silently takes what it should generate. */
    private Path freshFolder() {
        try {
            return Files.createTempDirectory(workspace.scratch(), "datasets-");
        } catch (IOException broken) {
            throw new UncheckedIOException("could not make a folder for the data: " + broken.getMessage(), broken);
        }
    }

    private List<String> arguments(Path taxonomy, Path datasets) {
        Generate generate = plan.generate();
        List<String> arguments = new ArrayList<>(List.of(
                "data", "generate",
                "--pipeline", Pipeline26.argument(generate.pipeline()),
                "--model", Teacher26.model(plan.teacher()),
                "--taxonomy-path", taxonomy.toString(),
                "--taxonomy-base", "empty",
                "--sdg-scale-factor", Integer.toString(generate.scale()),
                "--output-dir", datasets.toString(),
                "--server-ctx-size", Integer.toString(generate.context()),
                "--num-cpus", Integer.toString(generate.cpus())));
        generate.chunkWords().ifPresent(words -> arguments.addAll(List.of("--chunk-word-count", words.toString())));
        arguments.addAll(Teacher26.arguments(plan.teacher()));
        return arguments;
    }

    private Command command(List<String> arguments) {
        Teacher teacher = plan.teacher();
        if (teacher.endpoint().isEmpty() || teacher.apiKeyVariable().isEmpty()) {
            return workspace.ilab(arguments);
        }
        List<String> words = new ArrayList<>(List.of(
                Bundled.ILAB_WITH_KEY.in(workspace).toString(),
                teacher.apiKeyVariable().get()));
        words.addAll(arguments);
        return workspace.python(words).handingOn(teacher.apiKeyVariable().get());
    }

    private static String said(Execution done) {
        return done.output().stream()
                .filter(line -> line.contains("failed to generate data with exception: "))
                .reduce((first, last) -> last)
                .map(line -> ": " + Ansi.plain(line).replaceFirst(".*?exception: ", ""))
                .orElse("; its output says why");
    }
}
