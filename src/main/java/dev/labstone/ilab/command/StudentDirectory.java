package dev.labstone.ilab.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.labstone.files.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A model in the layout of Hugging Face.
 *
 * @param folder its folder
 */
record StudentDirectory(Path folder) {

    private static final List<String> WANTED = List.of("config.json", "tokenizer.json", "tokenizer_config.json");

    /** Returns the files that are missing for {@code ilab} to see a model in it. */
    List<String> missing() {
        Stream<String> weights = hasWeights() ? Stream.of() : Stream.of("*.safetensors");
        return Stream.concat(WANTED.stream().filter(file -> !has(file)), weights)
                .toList();
    }

    /** Returns whether a file is there and not empty. */
    boolean has(String file) {
        Path path = folder.resolve(file);
        try {
            return Files.isRegularFile(path) && Files.size(path) > 0;
        } catch (IOException gone) {
            return false;
        }
    }

    /** Returns whether its vocabulary is one of sentencepiece, the only kind that {@code ilab} itself can convert. */
    boolean hasSentencepiece() {
        return has("tokenizer.model");
    }

    /** Returns its architecture, as {@code config.json} names it; empty if that says nothing. */
    String architecture() {
        return config().path("model_type").asText();
    }

    /** Returns how many tokens it was made for; 0 if {@code config.json} does not say. */
    long positions() {
        return config().path("max_position_embeddings").asLong();
    }

    private JsonNode config() {
        try {
            return Json.MAPPER.readTree(folder.resolve("config.json").toFile());
        } catch (IOException unreadable) {
            return MissingNode.getInstance();
        }
    }

    private boolean hasWeights() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).anyMatch(name -> name.endsWith(".safetensors") || name.endsWith(".bin"));
        } catch (IOException gone) {
            return false;
        }
    }
}
