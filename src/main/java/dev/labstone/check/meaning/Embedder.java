package dev.labstone.check.meaning;

import java.util.List;

/**
 * A model that turns texts into points, near to each other where the texts mean alike: the service that embedders are found
 * by. Implementations need a public constructor without parameters, and load what is large when it is needed first. They
 * work without a network.
 */
public interface Embedder {

    /** Returns the name of the model, with all that makes a difference: {@code all-MiniLM-L6-v2, quantized}. */
    String name();

    /**
     * Embeds texts.
     *
     * @param texts any number of texts of any length; none of them is blank
     * @return an embedding of each whole text, in the same order; equal texts have equal ones
     * @throws RuntimeException if the model cannot be run
     */
    List<Embedding> embed(List<String> texts);
}
