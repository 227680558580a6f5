package dev.labstone.ilab.process;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is run.
 *
 * @param words the program and its arguments; a program without a slash is looked for on the PATH
 * @param environment what is set on top of Labstone's own environment, in the order in which it is shown; of that, what
 *     would lead git, Python or {@code ilab} to other files of the user, and what would change the settings of its
 *     server, is not handed on
 * @param directory the working directory
 * @param handedOn variables of Labstone's own environment that are handed on all the same; their values are shown nowhere
 */
public record Command(List<String> words, Map<String, String> environment, Path directory, Set<String> handedOn) {

    /** Creates a command. */
    public Command {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a command needs a program");
        }
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
        handedOn = Set.copyOf(handedOn);
    }

    /** Creates a command that is handed on nothing that could lead it astray. */
    public Command(List<String> words, Map<String, String> environment, Path directory) {
        this(words, environment, directory, Set.of());
    }

    /** Returns the same command, to which a variable of Labstone's own environment is handed on whatever its name. */
    public Command handingOn(String variable) {
        return new Command(words, environment, directory, Set.of(variable));
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
