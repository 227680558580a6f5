package dev.labstone.overlap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import dev.labstone.files.Json;
import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The rows of a file that {@code ilab} generated, one after the other: JSON Lines, or one array. */
final class GeneratedRows {

    private static final String EXPECTED =
            "an object with \"messages\", with \"user\" and \"assistant\", or with \"instruction\" and \"output\"";

    private final Path file;

    GeneratedRows(Path file) {
        this.file = file;
    }

    /**
     * Hands on the rows; no more than one is in memory.
     *
     * @throws dev.labstone.files.InvalidFileException if a row is none, with its place
     * @throws UncheckedIOException if the file cannot be read
     */
    void read(Consumer<TrainingText> texts) {
        try (var reader = Files.newBufferedReader(file);
                MappingIterator<JsonNode> rows =
                        Json.MAPPER.readerFor(JsonNode.class).readValues(reader)) {
            int number = 0;
            while (rows.hasNextValue()) {
                int line = rows.getParser().currentTokenLocation().getLineNr();
                number++;
                texts.accept(row(rows.nextValue(), line, number));
            }
        } catch (JsonProcessingException broken) {
            throw reject(broken.getLocation().getLineNr(), "this is no JSON", "");
        } catch (IOException broken) {
            throw new UncheckedIOException("could not read " + file + ": " + broken.getMessage(), broken);
        }
    }

    private TrainingText row(JsonNode row, int line, int number) {
        return Row.of(row)
                .map(found -> found.text(Source.generated(found.leaf(), file, line, number)))
                .orElseThrow(() -> reject(line, "row " + number + " is not what ilab generates", row.toString()));
    }

    private RuntimeException reject(int line, String what, String found) {
        Problems problems = new Problems(file);
        problems.add(new Place(file, line, 1), what, found, EXPECTED);
        try {
            problems.throwIfAny();
        } catch (RuntimeException invalid) {
            return invalid;
        }
        throw new IllegalStateException("a problem was added");
    }
}
