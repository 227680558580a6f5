package dev.labstone.ilab.plan;

/** The system prompt that a student is asked with, trained or not. */
public sealed interface SystemPrompt {

    /** That of the use case. */
    record OfUseCase() implements SystemPrompt {}

    /** The one that {@code ilab} writes into its training data. It differs between generations and architectures. */
    record OfIlab() implements SystemPrompt {}

    /**
     * An own one.
     *
     * @param text the prompt; may be empty
     */
    record Text(String text) implements SystemPrompt {}
}
