package dev.labstone.ilab.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What is run.
 *
 * @param words the program and its arguments
 * @param environment what is set on top of Labstone's own environment, in the order in which it is shown
 * @param directory the working directory
 */
public record Command(List<String> words, Map<String, String> environment, Path directory) {

    /** Creates a command. */
    public Command {
        words = List.copyOf(words);
    }
}
