package dev.labstone.model;

import java.util.Optional;

/**
 * How many tokens a request and its answer had, as the server counted them. Counts of different models do not compare.
 *
 * @param prompt tokens of the prompt
 * @param completion tokens of the answer
 */
public record Tokens(Optional<Integer> prompt, Optional<Integer> completion) {

    /** What is known of a server that does not count. */
    public static final Tokens UNKNOWN = new Tokens(Optional.empty(), Optional.empty());
}
