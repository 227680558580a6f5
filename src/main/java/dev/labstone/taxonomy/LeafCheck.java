package dev.labstone.taxonomy;

import dev.labstone.files.Problems;
import dev.labstone.files.Utf8;
import dev.labstone.taxonomy.lint.Lint;
import dev.labstone.taxonomy.schema.Schema;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.Gap;
import dev.labstone.yaml.YamlReader;
import dev.labstone.yaml.YamlValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Looks at one {@code qna.yaml} as {@code ilab} does before it works with it. */
final class LeafCheck {

    private final Path file;
    private final boolean knowledge;
    private final Problems problems;

    /**
     * Prepares the look.
     *
     * @param file the {@code qna.yaml}
     * @param knowledge whether it stands below {@code knowledge}
     */
    LeafCheck(Path file, boolean knowledge) {
        this.file = file;
        this.knowledge = knowledge;
        this.problems = new Problems(file);
    }

    /**
     * Looks.
     *
     * @param found receives why {@code ilab} would not take the leaf
     * @return what the file holds, if all of it is as the schema wants it
     */
    Optional<YamlValue.Fields> check(Problems found) {
        Optional<YamlValue.Fields> leaf = YamlReader.read(file, problems)
                .filter(value -> FieldReader.of(value, "a leaf", problems).isPresent())
                .map(YamlValue.Fields.class::cast);
        leaf.ifPresent(map -> Schema.check(map, knowledge, problems));
        Optional<YamlValue.Fields> sound = problems.isEmpty() ? leaf : Optional.empty();
        leaf.ifPresent(map -> Lint.rejectAmbiguity(file, text(), problems));
        // version 1 is from before there were rules for the form
        leaf.filter(map -> Schema.version(map) > 1).ifPresent(map -> Lint.check(file, text(), problems));
        sound.ifPresent(this::rejectGaps);
        found.addAll(problems);
        return sound;
    }

    private void rejectGaps(YamlValue.Fields leaf) {
        String expected =
                "your own text; who contributes nothing deletes the folder, and says \"leaf: none\" in the use case";
        Gap.in(leaf).forEach(gap -> problems.add(gap.place(), "still to be filled in", gap.text(), expected));
    }

    /** Returns what stands in the file, which is valid UTF-8 when it has been read before. */
    String text() {
        try {
            return new Utf8(file, new Problems(file))
                    .decode(Files.readAllBytes(file))
                    .orElse("");
        } catch (IOException broken) {
            throw new UncheckedIOException("could not read " + file + ": " + broken.getMessage(), broken);
        }
    }
}
