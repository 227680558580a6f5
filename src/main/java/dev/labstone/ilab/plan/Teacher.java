package dev.labstone.ilab.plan;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The model that writes the training data. Either its file is here, and {@code ilab} serves it, or somebody else serves
 * it.
 *
 * @param file its GGUF file
 * @param endpoint the address of its server, up to and including {@code /v1}
 * @param model its name at that server
 * @param apiKeyVariable the environment variable that holds the key of that server
 * @param family its family, as {@code --model-family} takes it; empty = {@code ilab} guesses
 */
public record Teacher(
        Optional<Path> file,
        Optional<URI> endpoint,
        Optional<String> model,
        Optional<String> apiKeyVariable,
        Optional<String> family) {}
