package dev.labstone.ilab.process;

import java.nio.file.Path;
import java.util.List;

/** Thrown when a command did not do what it was run for. */
public final class CommandFailedException extends RuntimeException {

    private final transient Command command;
    private final transient Path log;
    private final transient List<String> tail;

    /**
     * Creates an exception.
     *
     * @param reason what happened, in one sentence without a full stop, and how to mend it
     * @param command the command, to repeat by hand
     * @param log where its output is
     * @param tail the last lines of its output
     */
    public CommandFailedException(String reason, Command command, Path log, List<String> tail) {
        super(reason, null, false, false);
        this.command = command;
        this.log = log;
        this.tail = List.copyOf(tail);
    }

    /** Returns the command. */
    public Command command() {
        return command;
    }

    /** Returns the file with its output. */
    public Path log() {
        return log;
    }

    /** Returns the last lines of its output. */
    public List<String> tail() {
        return tail;
    }
}
