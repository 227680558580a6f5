package dev.labstone.ilab.process;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is run.
 *
 * @param words the program and its arguments; a program without a slash is looked for on the PATH
 * @param environment what is set on top of Labstone's own environment, in the order in which it is shown; of that, what
 *     would lead git, Python or {@code ilab} to other files of the user is not handed on
 * @param directory the working directory
 */
public record Command(List<String> words, Map<String, String> environment, Path directory) {

    /** Creates a command. */
    public Command {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a command needs a program");
        }
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    }

    /** Returns what to paste into a shell to repeat it: {@code cd DIRECTORY && VARIABLE=value program argument}. */
    public String shown() {
        StringBuilder shown = new StringBuilder("cd ")
                .append(ShellWord.quote(directory.toAbsolutePath().toString()))
                .append(" &&");
        environment.forEach(
                (name, value) -> shown.append(' ').append(name).append('=').append(ShellWord.quote(value)));
        shown.append(' ').append(ShellWord.quoteProgram(words.get(0)));
        words.stream().skip(1).forEach(word -> shown.append(' ').append(ShellWord.quote(word)));
        return shown.toString();
    }
}
