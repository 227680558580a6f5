package dev.labstone.overlap;

import dev.labstone.files.Problems;
import dev.labstone.files.Utf8;
import dev.labstone.taxonomy.Documents;
import dev.labstone.taxonomy.Leaf;
import dev.labstone.taxonomy.Taxonomy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the student was trained on, in this order: the seed examples and documents of each leaf, then the generated data.
 *
 * @param taxonomy the taxonomy
 * @param documents the folder that stands in for the repositories of the documents; empty if they are not here
 * @param generated the file that {@code ilab} generated: {@code messages.jsonl}, {@code train_….jsonl} or
 *     {@code generated_….json}; empty if there is none
 */
public record TrainingTexts(Taxonomy taxonomy, Optional<Path> documents, Optional<Path> generated) {

    /**
     * Hands on all texts, one after the other.
     *
     * @param texts takes them
     * @param unread takes the documents that are no text in UTF-8
     * @throws dev.labstone.files.InvalidFileException if a file is not what it should be, with the place
     * @throws UncheckedIOException if a file cannot be read
     */
    void read(Consumer<TrainingText> texts, Consumer<Path> unread) {
        for (Leaf leaf : taxonomy.leaves()) {
            Seeds.read(leaf, texts);
            leaf.document()
                    .flatMap(source -> documents.map(folder -> Documents.of(source, folder)))
                    .ifPresent(found -> read(leaf, found, texts, unread));
        }
        generated.ifPresent(file -> new GeneratedRows(file).read(texts));
    }

    private static void read(Leaf leaf, Documents documents, Consumer<TrainingText> texts, Consumer<Path> unread) {
        for (String path : documents.paths()) {
            Path file = documents.folder().resolve(path);
            text(file)
                    .ifPresentOrElse(
                            text -> texts.accept(new TrainingText(Source.document(leaf.path(), file), "", text, "")),
                            () -> unread.accept(file));
        }
    }

    private static Optional<String> text(Path file) {
        try {
            return new Utf8(file, new Problems(file)).decode(Files.readAllBytes(file));
        } catch (IOException broken) {
            throw new UncheckedIOException("could not read " + file + ": " + broken.getMessage(), broken);
        }
    }
}
