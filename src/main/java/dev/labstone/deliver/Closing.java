package dev.labstone.deliver;

import dev.labstone.files.Json;
import dev.labstone.files.PrettyJson;
import dev.labstone.files.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The end of an evaluation. The tests of Maven's build are over before the Allure report is made, and whoever hands in and says
 * the last words comes after that; so this is a file between the two.
 *
 * @param runs the finished runs, in the order of the use cases
 * @param failure why the evaluation went no further; empty if it is whole
 */
public record Closing(List<ClosedRun> runs, Optional<String> failure) {

    /** Creates the end of an evaluation. */
    public Closing {
        runs = List.copyOf(runs);
    }

    /**
     * Writes it to a file.
     *
     * @throws UncheckedIOException if that fails
     */
    public void write(Path file) {
        WholeFile.write(file, PrettyJson.of(this));
    }

    /**
     * Reads what was written.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    static Closing read(Path file) {
        try {
            return Json.MAPPER.readValue(Files.readString(file), Closing.class);
        } catch (IOException broken) {
            throw new UncheckedIOException("could not read " + file + ": " + broken.getMessage(), broken);
        }
    }
}
