package dev.labstone.ilab.plan;

import java.nio.file.Path;

/**
 * The chat template a model is served with. It is always named, because {@code ilab} guesses it from the name of the
 * file.
 */
public sealed interface ChatTemplate {

    /** The one in the model's own tokenizer. */
    record OfTokenizer() implements ChatTemplate {}

    /** InstructLab's own, of merlinite-7b-lab and granite-7b-lab: {@code <|system|>}, {@code <|user|>}, {@code <|assistant|>}. */
    record OfInstructLab() implements ChatTemplate {}

    /**
     * One in a file.
     *
     * @param file a file with a Jinja template
     */
    record InFile(Path file) implements ChatTemplate {}
}
