package dev.labstone.model;

/**
 * Why there is no answer. This is never a wrong answer: nothing is said about the model.
 *
 * @param failure what kind of failure
 * @param reason what happened and how to mend it, with the server's own words, without secrets
 * @param attempts how often the model was asked, retries included; 0 if it never was
 */
public record NoAnswer(Failure failure, String reason, int attempts) implements Response {}
