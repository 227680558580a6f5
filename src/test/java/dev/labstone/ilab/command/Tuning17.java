package dev.labstone.ilab.command;

import dev.labstone.ilab.plan.ChatTemplate;
import dev.labstone.ilab.plan.Convert;
import dev.labstone.ilab.plan.Generate;
import dev.labstone.ilab.plan.Plan;
import dev.labstone.ilab.plan.Serve;
import dev.labstone.ilab.plan.Student;
import dev.labstone.ilab.plan.SystemPrompt;
import dev.labstone.ilab.plan.Teacher;
import dev.labstone.ilab.plan.Train;
import dev.labstone.taxonomy.Leaf;
import dev.labstone.taxonomy.Taxonomy;
import dev.labstone.testing.ilab.IlabDouble;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small tuning with {@code ilab} 0.17 in a folder: taxonomy, teacher, student, and the double of the command. */
final class Tuning17 {

    static final String CARDS = "compositional_skills/grounded/cards";
    static final String NAMES = "compositional_skills/names";
    static final String CODES = "knowledge/codes";

    private static final Duration LONG = Duration.ofMinutes(2);

    final Path folder;
    final IlabDouble ilab;
    private final List<String> lines = new ArrayList<>();

    Tuning17(Path folder) throws IOException {
        this.folder = folder;
        ilab = IlabDouble.install(folder.resolve("venv"), "0.17.1", Map.of());
        Files.writeString(folder.resolve("teacher.gguf"), "GGUF of a teacher");
        Files.writeString(folder.resolve("prompt.txt"), "Write one more\n");
        Files.createDirectories(folder.resolve("student"));
        for (String file : List.of(
                "config.json",
                "tokenizer.json",
                "tokenizer_config.json",
                "tokenizer.model",
                "added_tokens.json",
                "special_tokens_map.json",
                "generation_config.json",
                "model.safetensors")) {
            Files.writeString(folder.resolve("student").resolve(file), "{}");
        }
    }

    Ilab17 linux() {
        return new Ilab17(installation(), new Platform("Linux", "amd64"));
    }

    Ilab17 mac() {
        return new Ilab17(installation(), new Platform("Mac OS X", "aarch64"));
    }

    Workspace workspace(String name) {
        return Workspace.create(folder.resolve(name), installation(), lines::add);
    }

    /** Returns the words of the last call of a command. */
    List<String> words(String verb) throws IOException {
        return call(verb).words();
    }

    IlabDouble.Call call(String verb) throws IOException {
        return ilab.calls().stream()
                .filter(call -> call.verb().equals(verb))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private Installation installation() {
        return new Installation(ilab.command(), "0.17.1");
    }

    Taxonomy taxonomy() {
        return taxonomy(
                leaf(CARDS, Leaf.Kind.SKILL, 2), leaf(NAMES, Leaf.Kind.SKILL, 3), leaf(CODES, Leaf.Kind.KNOWLEDGE, 3));
    }

    Taxonomy taxonomy(Leaf... leaves) {
        return new Taxonomy(folder.resolve("taxonomy"), List.of(leaves));
    }

    Leaf leaf(String path, Leaf.Kind kind, int version) {
        Path file = folder.resolve("taxonomy").resolve(path).resolve("qna.yaml");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "version: " + version + "\ncreated_by: somebody\n");
            Files.writeString(file.resolveSibling("attribution.txt"), "Title of work: cards\n");
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        return new Leaf(path, kind, file, version, 5, Optional.empty(), "0".repeat(64));
    }

    Plan plan() {
        return plan(4, LONG);
    }

    Plan plan(int instructions, Duration silence) {
        return plan(
                teacher(Optional.empty()),
                generate(instructions, silence),
                train("simple", 1, Optional.empty(), silence),
                new ChatTemplate.OfInstructLab());
    }

    Plan plan(Teacher teacher, Generate generate, Train train, ChatTemplate template) {
        return new Plan(
                "tiny17",
                Optional.empty(),
                Optional.empty(),
                folder.resolve("taxonomy"),
                Optional.empty(),
                teacher,
                new Student(
                        "tiny student",
                        folder.resolve("student"),
                        Optional.empty(),
                        template,
                        new SystemPrompt.OfUseCase(),
                        List.of(),
                        Optional.empty()),
                generate,
                train,
                new Convert(Convert.Tool.ILAB, Optional.empty(), "f16", LONG),
                new Serve(1024, LONG, LONG));
    }

    Teacher teacher(Optional<String> family) {
        return new Teacher(
                Optional.of(folder.resolve("teacher.gguf")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                family);
    }

    Teacher teacherAt(String address, Optional<String> key) {
        return new Teacher(
                Optional.empty(),
                Optional.of(URI.create(address)),
                Optional.of("merlinite"),
                key,
                Optional.of("granite"));
    }

    Generate generate(int instructions, Duration silence) {
        return new Generate(
                "simple",
                1,
                instructions,
                Optional.of(folder.resolve("prompt.txt")),
                Optional.of(BigDecimal.ONE),
                1024,
                1,
                Optional.empty(),
                silence);
    }

    Train train(String pipeline, int epochs, Optional<Integer> checkpoint, Duration silence) {
        return new Train(pipeline, "cpu", epochs, 20, checkpoint, 1, 300, 300, Optional.empty(), silence);
    }

    GeneratedData data() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("train_t.jsonl"), "{\"system\":\"s\",\"user\":\"u\",\"assistant\":\"a\"}\n");
        Files.writeString(data.resolve("test_t.jsonl"), "{\"user\":\"first\"}\n{\"user\":\"second\"}\n");
        return new GeneratedData(
                Optional.empty(),
                "train_t.jsonl",
                "test_t.jsonl",
                Map.of(),
                Map.of(),
                0,
                0,
                0,
                Optional.empty(),
                List.of());
    }
}
