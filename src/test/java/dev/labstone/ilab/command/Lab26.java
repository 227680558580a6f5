package dev.labstone.ilab.command;

import dev.labstone.files.WholeFile;
import dev.labstone.ilab.plan.ChatTemplate;
import dev.labstone.ilab.plan.Convert;
import dev.labstone.ilab.plan.Generate;
import dev.labstone.ilab.plan.Plan;
import dev.labstone.ilab.plan.Serve;
import dev.labstone.ilab.plan.Student;
import dev.labstone.ilab.plan.SystemPrompt;
import dev.labstone.ilab.plan.Teacher;
import dev.labstone.ilab.plan.Train;
import dev.labstone.taxonomy.DocumentSource;
import dev.labstone.taxonomy.Leaf;
import dev.labstone.taxonomy.Taxonomy;
import dev.labstone.testing.ilab.IlabDouble;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A double of 0.26 with a plan that suits it, and a taxonomy of two leaves. A test changes what it is about. */
final class Lab26 {

    static final String ADDING = "compositional_skills/arithmetic/adding";
    static final String GREETING = "compositional_skills/manners/greeting";
    static final Platform LINUX = new Platform("Linux", "amd64");
    static final Platform MAC = new Platform("Mac OS X", "aarch64");
    private static final Duration SILENCE = Duration.ofSeconds(30);

    final Path folder;
    final IlabDouble ilab;
    final List<Leaf> leaves = new ArrayList<>();
    final Path studentFolder;
    private final Path teacher;
    private final Path converter;

    String pipeline = "simple";
    String training = "full";
    String device = "cpu";
    int epochs = 2;
    Optional<Integer> checkpoint = Optional.empty();
    Optional<Path> prompt = Optional.empty();
    Convert.Tool converts = Convert.Tool.LLAMA_CPP;
    String precision = "f16";
    Optional<String> apiKeyVariable = Optional.empty();
    Optional<URI> endpoint = Optional.empty();
    Optional<Path> studentGguf = Optional.empty();
    ChatTemplate template = new ChatTemplate.OfTokenizer();
    Duration silence = SILENCE;
    boolean withConverter = true;

    private Lab26(Path folder, IlabDouble ilab) throws IOException {
        this.folder = folder;
        this.ilab = ilab;
        leaf(ADDING, Leaf.Kind.SKILL, Optional.empty());
        leaf(GREETING, Leaf.Kind.SKILL, Optional.empty());
        studentFolder = Files.createDirectories(folder.resolve("student"));
        for (String file : List.of("tokenizer.json", "tokenizer_config.json")) {
            Files.writeString(studentFolder.resolve(file), "{}");
        }
        studentFile("config.json", "{\"model_type\": \"llama\"}");
        studentFile("model.safetensors", "weights");
        teacher = Files.writeString(folder.resolve("teacher.gguf"), "GGUF teacher");
        converter = Files.createDirectories(folder.resolve("converter"));
        Files.writeString(converter.resolve("convert_hf_to_gguf.py"), "");
    }

    static Lab26 in(Path folder, Map<String, String> behaviour) throws IOException {
        return new Lab26(folder, IlabDouble.install(folder.resolve("venv"), "0.26.1", behaviour));
    }

    void leaf(String path, Leaf.Kind kind, Optional<DocumentSource> document) throws IOException {
        Path file = taxonomyRoot().resolve(path).resolve("qna.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "version: 3\n");
        leaves.add(new Leaf(path, kind, file, 3, 5, document, "0"));
    }

    void studentFile(String name, String text) throws IOException {
        Files.writeString(studentFolder.resolve(name), text);
    }

    Taxonomy taxonomy() {
        return new Taxonomy(taxonomyRoot(), leaves);
    }

    Ilab26 on(Platform platform) {
        return new Ilab26(installation(), platform);
    }

    List<String> unsupported(Platform platform) {
        return on(platform).unsupported(plan(), taxonomy());
    }

    /** Makes a workspace with a configuration, which saves the time to have it made. */
    Workspace workspace(String name) throws IOException {
        Workspace workspace = fresh(name);
        WholeFile.write(workspace.config().resolve("instructlab").resolve("config.yaml"), "{}");
        return workspace;
    }

    /** Makes a workspace. */
    Workspace fresh(String name) throws IOException {
        return Workspace.create(folder.resolve(name), installation(), line -> {});
    }

    /** Returns the last call whose words begin so. */
    IlabDouble.Call call(String verb) throws IOException {
        return ilab.calls().stream()
                .filter(call -> call.verb().startsWith(verb))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    Plan plan() {
        return new Plan(
                "tiny",
                Optional.of("0.26"),
                Optional.empty(),
                taxonomyRoot(),
                Optional.empty(),
                new Teacher(
                        endpoint.isEmpty() ? Optional.of(teacher) : Optional.empty(),
                        endpoint,
                        endpoint.map(address -> "big-teacher"),
                        apiKeyVariable,
                        Optional.of("mixtral")),
                new Student(
                        "my student",
                        studentFolder,
                        studentGguf,
                        template,
                        new SystemPrompt.OfUseCase(),
                        List.of(),
                        Optional.empty()),
                new Generate(pipeline, 3, 100, prompt, Optional.empty(), 1280, 2, Optional.of(800), silence),
                new Train(training, device, epochs, 20, checkpoint, 4, 512, 2048, Optional.of(3), silence),
                new Convert(converts, withConverter ? Optional.of(converter) : Optional.empty(), precision, SILENCE),
                new Serve(2048, SILENCE, SILENCE));
    }

    private Path taxonomyRoot() {
        return folder.resolve("taxonomy");
    }

    Installation installation() {
        return new Installation(ilab.command(), "0.26.1");
    }
}
