package dev.labstone.overlap;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a training text stands.
 *
 * @param kind what it is
 * @param leaf the leaf that it teaches, from the root of the taxonomy on; empty where the generated data do not say so
 * @param file its file
 * @param line the line that it begins on, from 1; of a document the line of what it has in common with the example
 * @param row which one it is in a file of generated data, from 1; empty for others
 */
public record Source(Kind kind, Optional<String> leaf, Path file, int line, Optional<Integer> row) {

    /** What a training text is. */
    public enum Kind {
        /** A seed example: a question of a {@code qna.yaml}, with its answer and its context. */
        SEED,
        /** A document of a knowledge leaf. */
        DOCUMENT,
        /** A sample that {@code ilab} generated. */
        GENERATED
    }

    static Source seed(String leaf, Path file, int line) {
        return new Source(Kind.SEED, Optional.of(leaf), file, line, Optional.empty());
    }

    static Source document(String leaf, Path file) {
        return new Source(Kind.DOCUMENT, Optional.of(leaf), file, 1, Optional.empty());
    }

    static Source generated(Optional<String> leaf, Path file, int line, int row) {
        return new Source(Kind.GENERATED, leaf, file, line, Optional.of(row));
    }

    Source at(int place) {
        return new Source(kind, leaf, file, place, row);
    }

    /** Returns the place the way editors and terminals link it, and the row: {@code messages.jsonl:7 (row 7)}. */
    @Override
    public String toString() {
        return file + ":" + line + row.map(number -> " (row " + number + ")").orElse("");
    }
}
