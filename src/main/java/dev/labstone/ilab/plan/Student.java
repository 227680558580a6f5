package dev.labstone.ilab.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The model that is trained.
 *
 * @param name what people call it: {@code granite-7b-lab}
 * @param directory its weights in the layout of Hugging Face, which training begins with
 * @param gguf the file that is served as {@code base}; empty = the directory is converted like a trained one
 * @param template the chat template it is asked with, trained or not
 * @param system the system prompt it is asked with
 * @param stop further texts that end an answer
 * @param family its family, as {@code --model-family} takes it
 */
public record Student(
        String name,
        Path directory,
        Optional<Path> gguf,
        ChatTemplate template,
        SystemPrompt system,
        List<String> stop,
        Optional<String> family) {

    /** Creates a student. */
    public Student {
        stop = List.copyOf(stop);
    }
}
