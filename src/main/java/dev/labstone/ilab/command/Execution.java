package dev.labstone.ilab.command;

import dev.labstone.ilab.process.Command;
import dev.labstone.ilab.process.CommandFailedException;
import java.nio.file.Path;
import java.util.List;

/**
 * A command that has ended.
 *
 * @param command the command
 * @param exit its exit code, which may lie
 * @param output its output, standard and error, line by line; of a very long one the last 20,000 lines
 * @param tail the end of its output as a terminal would show it: 20 lines at the most, none of them blank
 * @param log the file with its output
 */
public record Execution(Command command, int exit, List<String> output, List<String> tail, Path log) {

    /** Creates an execution. */
    public Execution {
        output = List.copyOf(output);
        tail = List.copyOf(tail);
    }

    /**
     * Returns the exception that says it has failed.
     *
     * @param reason what is wrong, in one sentence without a full stop, and how to mend it
     */
    public CommandFailedException failed(String reason) {
        return new CommandFailedException(reason, command, log, tail);
    }
}
