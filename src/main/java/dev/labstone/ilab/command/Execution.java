package dev.labstone.ilab.command;

import dev.labstone.ilab.process.Command;
import dev.labstone.ilab.process.CommandFailedException;
import dev.labstone.ilab.process.Written;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A command that has ended.
 *
 * @param command the command
 * @param exit its exit code, which may lie
 * @param output its output, standard and error, line by line; of a very long one the last 20,000 lines: enough to look
 *     for a message at the end, and {@link #read} gives all
 * @param tail the end of its output as a terminal would show it: 20 lines at the most, none of them blank
 * @param written its whole output
 */
public record Execution(Command command, int exit, List<String> output, List<String> tail, Written written) {

    /** Creates an execution. */
    public Execution {
        output = List.copyOf(output);
        tail = List.copyOf(tail);
    }

    /** Returns the file with its output. */
    public Path log() {
        return written.log();
    }

    /**
     * Reads its whole output, of which the beginning counts as much as the end.
     *
     * @param reader makes something of the lines, which are gone when it returns
     * @return what it made
     * @throws CommandFailedException if the log cannot be read
     */
    <T> T read(Function<Stream<String>, T> reader) {
        try {
            return written.read(reader);
        } catch (UncheckedIOException unreadable) {
            throw failed("has ended with " + exit + ", and what it said is lost: " + unreadable.getMessage());
        }
    }

    /**
     * Returns the exception that says it has failed.
     *
     * @param reason what is wrong, in one sentence without a full stop, and how to mend it
     */
    public CommandFailedException failed(String reason) {
        return new CommandFailedException(reason, command, log(), tail);
    }
}
