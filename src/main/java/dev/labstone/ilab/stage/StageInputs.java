package dev.labstone.ilab.stage;

import dev.labstone.ilab.command.Installation;
import dev.labstone.ilab.command.SupportedReleases;
import dev.labstone.ilab.plan.ChatTemplate;
import dev.labstone.ilab.plan.Convert;
import dev.labstone.ilab.plan.Generate;
import dev.labstone.ilab.plan.Plan;
import dev.labstone.ilab.plan.Teacher;
import dev.labstone.ilab.plan.Train;
import dev.labstone.taxonomy.Taxonomy;
import dev.labstone.taxonomy.TaxonomyReader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Gathers what goes into each stage: contents by their digests, never by names or times. */
final class StageInputs {

    private static final String FULL = "full";

    /**
     * What Labstone makes of a plan: raised when an adapter is mended so that the same inputs give other outputs or
     * answers, because what was made by the old one is then made anew.
     */
    private static final int ADAPTER = 1;

    private final Plan plan;
    private final Installation installation;
    private final String taxonomy;
    private final KnownDigests digests;

    StageInputs(Plan plan, Installation installation, Taxonomy taxonomy, KnownDigests digests) {
        this.plan = plan;
        this.installation = installation;
        this.taxonomy = TaughtContent.digest(taxonomy, plan.documents());
        this.digests = digests;
    }

    /** Returns the digest of the leaves and of those of their documents that are on this machine. */
    String taxonomy() {
        return taxonomy;
    }

    Inputs diff() {
        return machine().with("taxonomy", taxonomy);
    }

    Inputs generate() {
        Generate generate = plan.generate();
        Inputs into = machine()
                .with("taxonomy", taxonomy)
                .with("teacher", teacher())
                .with("context", generate.context())
                .with("cpus", generate.cpus())
                .with("family", plan.teacher().family().orElse(""));
        if (SupportedReleases.isFirst(installation.version())) {
            return into.with("instructions", generate.instructions())
                    .with("prompt", generate.prompt().map(digests::of).orElse(""))
                    .with(
                            "rouge_threshold",
                            generate.rouge().map(String::valueOf).orElse(""));
        }
        return into.with("system", studentConfiguration())
                .with("pipeline", pipeline())
                .with("scale", generate.scale())
                .with("chunk_words", generate.chunkWords().map(String::valueOf).orElse(""));
    }

    /**
     * Returns what goes into the training.
     *
     * @param data the digest of the generated data
     */
    Inputs train(String data) {
        Train train = plan.train();
        Inputs into = machine().with("data", data).with("student", student()).with("pipeline", train.pipeline());
        if (train.pipeline().equals(FULL)) {
            return full(into, train);
        }
        return Machine.here().isMac()
                ? into.with("iterations", train.iterations())
                : into.with("device", train.device()).with("epochs", train.epochs());
    }

    private Inputs full(Inputs into, Train train) {
        return into.with("device", train.device())
                .with("epochs", train.epochs())
                .with("checkpoint", train.checkpoint().map(String::valueOf).orElse(""))
                .with("batch", train.batch())
                .with("longest_sample", train.longestSample())
                .with("longest_batch", train.longestBatch())
                .with("kept", plan.convert().with() + precision());
    }

    /** {@code ilab} itself converts to what it wants, but for the pipeline full, where it leaves two files to choose from. */
    private String precision() {
        boolean chosen = plan.convert().with() == Convert.Tool.LLAMA_CPP
                || plan.train().pipeline().equals(FULL);
        return chosen ? plan.convert().precision() : "";
    }

    /** The system prompt that {@code generate} writes into the data goes by it. */
    private String studentConfiguration() {
        Path file = plan.student().directory().resolve("config.json");
        return Files.isRegularFile(file) ? file(file) : "";
    }

    /** Returns the inputs as they are now: the taxonomy is read anew. */
    StageInputs again() {
        return new StageInputs(plan, installation, TaxonomyReader.read(plan.taxonomy()), digests);
    }

    /**
     * Returns what goes into the conversion.
     *
     * @param model the digest of what is converted
     */
    Inputs convert(String model) {
        Convert convert = plan.convert();
        return machine()
                .with("model", model)
                .with("with", convert.with())
                .with("converter", convert.converter().map(this::file).orElse(""))
                .with("precision", precision());
    }

    /**
     * Returns what goes into the answers of a served model, apart from what it is asked.
     *
     * @param model the digest of the file
     * @param server what serves it, and with which context, template, system prompt and stop texts
     */
    Inputs serve(String model, String server) {
        return machine()
                .with("model", model)
                .with("family", plan.student().family().orElse(""))
                .with("server", server);
    }

    /** Returns the digest of the student's files. */
    String student() {
        return file(plan.student().directory());
    }

    /** Returns what people call the teacher. */
    String teacherName() {
        return plan.teacher()
                .file()
                .map(file -> file.getFileName().toString())
                .or(() -> plan.teacher().model())
                .orElse("of an endpoint");
    }

    /** Returns what tells the teacher from any other. */
    String teacher() {
        Teacher teacher = plan.teacher();
        return teacher.file()
                .map(digests::of)
                .orElseGet(() ->
                        teacher.endpoint().orElseThrow() + " " + teacher.model().orElse(""));
    }

    private String pipeline() {
        String pipeline = plan.generate().pipeline();
        Path folder = Path.of(pipeline);
        return Files.isDirectory(folder) ? folder.getFileName() + " " + file(folder) : pipeline;
    }

    /** Returns what tells a template from any other. */
    String template(ChatTemplate template) {
        if (template instanceof ChatTemplate.InFile own) {
            return digests.of(own.file());
        }
        return template instanceof ChatTemplate.OfInstructLab ? "of InstructLab" : "of its tokenizer";
    }

    /** Returns the digest of a file or folder. */
    String file(Path path) {
        return digests.of(path);
    }

    private Inputs machine() {
        String platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        return new Inputs()
                .with("ilab", installation.version())
                .with("platform", platform)
                .with("adapter", ADAPTER);
    }
}
