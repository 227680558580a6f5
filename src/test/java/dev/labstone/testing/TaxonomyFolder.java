package dev.labstone.testing;

import dev.labstone.taxonomy.Taxonomy;
import dev.labstone.taxonomy.TaxonomyReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A taxonomy as a user could write it.
 *
 * @param root its folder
 */
public record TaxonomyFolder(Path root) {

    /** A skill of version 3 with five seed examples, as {@code ilab} takes it. */
    public static final String SKILL = """
            version: 3
            created_by: somebody
            task_description: Say what a word means.
            seed_examples:
            """
            + IntStream.rangeClosed(1, 5)
                    .mapToObj("  - question: What is word %1$d?\n    answer: It is %1$d.\n"::formatted)
                    .collect(Collectors.joining());

    /** What stands beside a leaf of one's own. */
    public static final String ATTRIBUTION =
            "Title of work: Words\nLicense of the work: CC-BY-SA-4.0\nCreator names: Somebody\n";

    /** Knowledge of version 3 with five contexts of three questions each, as {@code ilab} takes it. */
    public static final String KNOWLEDGE =
            """
            version: 3
            created_by: somebody
            domain: words
            document_outline: Words
            document:
              repo: https://example.org/words.git
              commit: main
              patterns:
                - docs/*.md
            seed_examples:
            """ + IntStream.rangeClosed(1, 5).mapToObj(TaxonomyFolder::context).collect(Collectors.joining());

    /** Writes a file below the root. */
    public TaxonomyFolder with(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Reads the taxonomy. */
    public Taxonomy read() {
        return TaxonomyReader.read(root);
    }

    private static String context(int number) {
        return "  - context: Context %d.\n    questions_and_answers:\n".formatted(number)
                + IntStream.rangeClosed(1, 3)
                        .mapToObj(inner -> "      - question: Question %1$d.%2$d?\n        answer: Answer %1$d.%2$d.\n"
                                .formatted(number, inner))
                        .collect(Collectors.joining());
    }
}
