package dev.labstone.overlap;

import dev.labstone.check.Checks;
import dev.labstone.check.meaning.Embedder;
import dev.labstone.files.Json;
import dev.labstone.taxonomy.TaxonomyReader;
import dev.labstone.testing.UserFile;
import dev.labstone.usecase.UseCase;
import dev.labstone.usecase.UseCaseReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A student's training and the examples it is asked, as files in a folder. */
final class Trained {

    private static final String LEAF = "knowledge/geography";

    private static final Checks CHECKS = Checks.load();

    private final Path folder;
    private final List<String> examples = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private String group = "{}";
    private String seeds = seed("Which language is spoken on the moon?", "None is.");

    Trained(Path folder) {
        this.folder = folder;
    }

    /** Sets what the only group says. */
    Trained group(String yaml) {
        group = yaml;
        return this;
    }

    Trained example(String input, String reference) {
        return example(input, reference, "");
    }

    /** Adds an example, with a note that the prompt has to name. */
    Trained example(String input, String reference, String note) {
        String extra = note.isEmpty() ? "" : ", note: " + Json.line(note);
        examples.add("  - { id: e%d, group: card, input: %s, reference: %s, checks: [ regex: a ]%s }%n"
                .formatted(examples.size() + 1, Json.line(input), Json.line(reference), extra));
        return this;
    }

    Trained row(String user, String assistant) {
        rows.add(Json.line(Map.of("user", user, "assistant", assistant)));
        return this;
    }

    /** Adds a line of the generated data as it is. */
    Trained line(String json) {
        rows.add(json);
        return this;
    }

    Trained seed(String yaml) {
        seeds = yaml;
        return this;
    }

    Trained document(String name, byte[] bytes) {
        UserFile.write(made(folder.resolve("documents")).resolve(name), bytes);
        return this;
    }

    static String seed(String question, String answer) {
        return "  - { question: %s, answer: %s }%n".formatted(Json.line(question), Json.line(answer));
    }

    /** Returns what was found for the first example. */
    Overlap first() {
        return report(Optional.empty()).overlaps().get(0);
    }

    OverlapReport report(Optional<Embedder> embedder) {
        return Overlaps.of(useCase(), texts(), embedder);
    }

    Path generated() {
        return folder.resolve("generated.jsonl");
    }

    Path leaf() {
        return made(folder.resolve("taxonomy/" + LEAF)).resolve("qna.yaml");
    }

    TrainingTexts texts() {
        UserFile.write(leaf(), """
                version: 3
                document: { repo: https://example.com/a.git, commit: main, patterns: ["*.md"] }
                seed_examples:
                """ + seeds);
        UserFile.write(generated(), String.join("\n", rows));
        return new TrainingTexts(
                TaxonomyReader.read(folder.resolve("taxonomy")),
                Optional.of(made(folder.resolve("documents"))),
                Optional.of(generated()));
    }

    private UseCase useCase() {
        String text = "use_case: cards\ntitle: Cards\ngroups: { card: " + group + " }\nexamples:\n"
                + String.join("", examples);
        return UseCaseReader.read(
                UserFile.write(folder.resolve("cards.yaml"), text).path(), CHECKS);
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
