package dev.labstone.ilab.stage;

import dev.labstone.files.InvalidFileException;
import dev.labstone.ilab.process.CommandFailedException;
import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Why a stage has failed.
 *
 * @param cause what was thrown
 * @param log the file with the output of the stage
 * @param stopped whether nothing was wrong, and the run was stopped
 */
record Breakdown(RuntimeException cause, Path log, boolean stopped) {

    /** Notes why a stage has failed; what nobody expects goes to its log, to be looked into. */
    static Breakdown of(RuntimeException cause, Path log) {
        Breakdown found = new Breakdown(cause, log, Thread.currentThread().isInterrupted());
        if (!found.isExpected()) {
            found.trace();
        }
        return found;
    }

    /** Returns the command that failed, if it was one. */
    Optional<CommandFailedException> command() {
        return cause instanceof CommandFailedException failed && !stopped ? Optional.of(failed) : Optional.empty();
    }

    /** Returns the reason, for reports. */
    String reason() {
        if (stopped) {
            return "the run was stopped";
        }
        return isExpected() && cause.getMessage() != null ? cause.getMessage() : cause.toString();
    }

    /** Returns what is thrown at whoever needs the stage. */
    ModelException exception(String title) {
        if (stopped) {
            return new ModelException(Failure.CANCELLED, reason());
        }
        return cause instanceof ModelException known
                ? known
                : new ModelException(
                        Failure.STAGE_FAILED, "the stage " + title + " failed: " + reason() + " (log: " + log + ")");
    }

    private boolean isExpected() {
        return stopped
                || cause instanceof CommandFailedException
                || cause instanceof ModelException
                || cause instanceof InvalidFileException
                || cause instanceof UncheckedIOException;
    }

    private void trace() {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        try {
            Files.writeString(log, trace.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException noLog) {
            cause.addSuppressed(noLog);
        }
    }
}
