package dev.labstone.ilab.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.files.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files with one JSON object on each line, as {@code ilab} writes them. */
final class JsonObjects {

    private JsonObjects() {}

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read, or a line is no JSON object: the file was not written to its end
     */
    static List<JsonNode> read(Path file) throws IOException {
        List<JsonNode> objects = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank()) {
                objects.add(parse(file, number, line));
            }
        }
        return objects;
    }

    private static JsonNode parse(Path file, int number, String line) throws IOException {
        try {
            JsonNode object = Json.MAPPER.readTree(line);
            if (object.isObject()) {
                return object;
            }
        } catch (JsonProcessingException broken) {
            // told below: what Jackson says of half a line helps nobody
        }
        throw new IOException(file + ":" + number + ": no JSON object, so the file was not written to its end");
    }
}
