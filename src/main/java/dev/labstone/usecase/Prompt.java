package dev.labstone.usecase;

import java.util.Optional;

/**
 * What a model is asked.
 *
 * @param system the system prompt; empty if none is sent, which leaves it to the model's chat template
 * @param user the user's turn
 */
public record Prompt(Optional<String> system, String user) {}
