package dev.labstone.taxonomy;

import dev.labstone.files.Digests;
import dev.labstone.files.Problems;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.YamlReader;
import dev.labstone.yaml.YamlValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads what has to be known of a leaf; the rest of it is for {@code ilab} to look at. */
final class LeafReader {

    private static final String VERSION = "version";
    private static final String DOCUMENT = "document";
    private static final int HIGHEST_VERSION = 999;

    private final Path file;
    private final String path;
    private final boolean knowledge;
    private final Problems problems;

    private LeafReader(Path root, Path file) {
        this.file = file;
        this.path = root.relativize(file.getParent()).toString();
        this.knowledge = LeafFiles.isKnowledge(root, file);
        this.problems = new Problems(file);
    }

    /**
     * Reads a leaf.
     *
     * @param root the folder of the taxonomy
     * @param file the {@code qna.yaml}
     * @param problems receives what is wrong with it
     * @return the leaf, or empty if it is no map at all
     */
    static Optional<Leaf> read(Path root, Path file, Problems problems) {
        LeafReader reader = new LeafReader(root, file);
        Optional<Leaf> leaf = YamlReader.read(file, reader.problems)
                .flatMap(value -> FieldReader.of(value, "a leaf", reader.problems))
                .map(reader::leaf);
        problems.addAll(reader.problems);
        return leaf;
    }

    private Leaf leaf(FieldReader fields) {
        return new Leaf(
                path,
                kind(fields),
                file,
                fields.integer(VERSION, 1, HIGHEST_VERSION).orElse(1),
                seeds(fields),
                knowledge ? Optional.of(document(fields)) : Optional.empty(),
                digest());
    }

    private Leaf.Kind kind(FieldReader fields) {
        if (knowledge) {
            return Leaf.Kind.KNOWLEDGE;
        }
        return fields.items("seed_examples").stream().anyMatch(LeafReader::hasContext)
                ? Leaf.Kind.GROUNDED_SKILL
                : Leaf.Kind.SKILL;
    }

    private static boolean hasContext(YamlValue example) {
        return example instanceof YamlValue.Fields map && map.entries().containsKey("context");
    }

    private static int seeds(FieldReader fields) {
        return fields.items("seed_examples").stream()
                .mapToInt(LeafReader::questions)
                .sum();
    }

    /** In version 3 of the schema a seed example of knowledge is a context with several questions. */
    private static int questions(YamlValue example) {
        YamlValue.Field several =
                example instanceof YamlValue.Fields map ? map.entries().get("questions_and_answers") : null;
        return several != null && several.value() instanceof YamlValue.Items list
                ? list.items().size()
                : 1;
    }

    private DocumentSource document(FieldReader fields) {
        fields.requireKey(DOCUMENT);
        return fields.map(DOCUMENT).map(this::source).orElseGet(() -> new DocumentSource("", "", List.of()));
    }

    private DocumentSource source(FieldReader fields) {
        rejectNumber(fields, "commit");
        fields.requireKey("patterns");
        fields.list("patterns");
        return new DocumentSource(fields.filledText("repo"), fields.filledText("commit"), fields.texts("patterns"));
    }

    /** A short commit of digits only is a number in YAML. With local documents {@code ilab} never gets to see it. */
    private void rejectNumber(FieldReader fields, String key) {
        if (fields.value(key).orElse(null) instanceof YamlValue.Text text
                && !text.quoted()
                && text.text().matches("[0-9]+")) {
            problems.add(
                    text.place(), "the commit is a number to ilab", text.text(), "'" + text.text() + "' in quotes");
        }
    }

    private String digest() {
        try {
            return Digests.sha256(Files.readAllBytes(file));
        } catch (IOException broken) {
            throw new UncheckedIOException("could not read " + file + ": " + broken.getMessage(), broken);
        }
    }
}
