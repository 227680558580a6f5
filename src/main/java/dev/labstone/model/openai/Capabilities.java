package dev.labstone.model.openai;

import java.util.Optional;

/**
 * What a model or host takes apart from what its kind does, as its lineup declares it. Nothing is found out by trial.
 *
 * @param tokenLimitField the field with the most tokens of an answer: {@code max_tokens} or {@code max_completion_tokens}
 * @param seed whether a seed is sent
 * @param systemPrompt whether there may be a message of the role "system"; else its text begins the user's turn
 * @param apiVersion the version in the query, as Azure wants it
 */
public record Capabilities(String tokenLimitField, boolean seed, boolean systemPrompt, Optional<String> apiVersion) {

    /** What most take. */
    public static final Capabilities USUAL = new Capabilities("max_tokens", true, true, Optional.empty());
}
