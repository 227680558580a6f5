package dev.labstone.ilab.command;

import dev.labstone.ilab.plan.Generate;
import dev.labstone.ilab.plan.Plan;
import dev.labstone.taxonomy.Taxonomy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** {@code ilab generate} of 0.14 to 0.17. */
final class Generate17 {

    /** The folder of the generated files in the working directory. */
    static final String GENERATED = "generated";

    /**
     * {@code --server-ctx-size} sets no server's context: the most that a seed example may have is reckoned from it, so
     * carefully that nothing is left of a small one.
     */
    private static final int USUAL_CONTEXT = 4096;

    /** How {@code ilab} says itself what is wrong, and how Python ends when it does not. */
    private static final Pattern REASON = Pattern.compile("failed with the following error: |^Failed to start server: |"
            + "^Error: |Exiting\\.$|^[\\w.]+(Error|Exception): ");

    private final Workspace workspace;
    private final Plan plan;

    Generate17(Workspace workspace, Plan plan) {
        this.workspace = workspace;
        this.plan = plan;
    }

    /**
     * Generates from the staged taxonomy.
     *
     * @param taxonomy the leaves that are staged
     */
    GeneratedData run(Taxonomy taxonomy) {
        plan.generate().prompt().ifPresent(this::putPrompt);
        Path generated = workspace.directory().resolve(GENERATED);
        InstructionWatch watch = new InstructionWatch();
        Execution done = workspace.execute(
                Teacher17.command(workspace, plan.teacher(), arguments()),
                plan.generate().silence(),
                watch,
                () -> stuck(watch, generated));
        if (done.exit() != 0) {
            throw done.failed("generated no data (exit code " + done.exit() + ")" + said(done));
        }
        return new GeneratedFiles17(done, generated, taxonomy.leaves()).keep(workspace.out());
    }

    private void putPrompt(Path prompt) {
        Path target = workspace.directory().resolve("prompt.txt");
        try {
            Files.copy(prompt, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
            throw new UncheckedIOException(
                    "could not copy the prompt " + prompt + " to " + target + ": " + broken.getMessage(), broken);
        }
    }

    private List<String> arguments() {
        Generate generate = plan.generate();
        List<String> arguments = new ArrayList<>(List.of(
                "generate",
                "--num-instructions",
                Integer.toString(generate.instructions()),
                "--num-cpus",
                Integer.toString(generate.cpus()),
                "--server-ctx-size",
                Integer.toString(Math.max(USUAL_CONTEXT, generate.context())),
                "--output-dir",
                GENERATED));
        generate.rouge().ifPresent(most -> arguments.addAll(List.of("--rouge-threshold", most.toPlainString())));
        generate.chunkWords().ifPresent(words -> arguments.addAll(List.of("--chunk-word-count", words.toString())));
        return arguments;
    }

    private String stuck(InstructionWatch watch, Path generated) {
        return "got no further than " + watch.instructions() + " of "
                + plan.generate().instructions() + " instructions for "
                + Workspace.words(plan.generate().silence()) + " and was ended; " + Discarded17.say(generated)
                + "; a prompt that suits the teacher helps, and so does a larger context";
    }

    private static String said(Execution done) {
        if (done.read(lines -> lines.anyMatch(line -> line.contains("failed to reach the API server")))) {
            return ": the teacher was not loaded after the five seconds that ilab waits for it; run it again, now that its"
                    + " file has been read once";
        }
        return done.output().stream()
                .map(Ansi::plain)
                .filter(REASON.asPredicate())
                .reduce((first, last) -> last)
                .map(line -> ": " + line)
                .orElse("; its output says why");
    }
}
