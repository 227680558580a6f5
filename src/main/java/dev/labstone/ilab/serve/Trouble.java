package dev.labstone.ilab.serve;

import dev.labstone.ilab.process.Command;
import dev.labstone.ilab.process.Supervised;
import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says why a model cannot be served, and how to see it again. */
final class Trouble {

    private static final int LAST_LINES = 2;
    private static final int SIGNALLED = 128;

    private Trouble() {}

    /**
     * Returns the whole reason.
     *
     * @param model the model
     * @param what what happened
     * @param said what the server said of it; may be empty
     * @param command what was run
     * @param log the file with its output
     */
    static String text(Path model, String what, String said, Command command, Path log) {
        return model.getFileName() + " could not be served: " + what + said + "; to see it again: " + command.shown()
                + " (log: " + log + ")";
    }

    /** Returns the exception for a server that lacks the room, or the right, to write its files. */
    static ModelException withFiles(Launcher how, Exception broken) {
        return new ModelException(
                Failure.STAGE_FAILED,
                how.model().getFileName() + " could not be served: files in " + how.folder()
                        + " could not be read or written: " + broken.getMessage());
    }

    /** Returns what a server said: the line that says why, else the last ones. */
    static String said(LogWatch log, Supervised process) {
        String lines = log.decisive().orElseGet(() -> lastLines(process.tail()));
        String cure = log.clue()
                .map(LogClue::cure)
                .filter(text -> !text.isEmpty())
                .map(text -> " (" + text + ")")
                .orElse("");
        return signal(process.exitCode()) + (lines.isEmpty() ? "; its log is empty" : "; its log: " + lines) + cure;
    }

    private static String lastLines(List<String> tail) {
        return tail.stream()
                .skip(Math.max(0, tail.size() - LAST_LINES))
                .map(String::strip)
                .collect(Collectors.joining(" / "));
    }

    /** An exit code means nothing, except that the system has ended the process. */
    private static String signal(Optional<Integer> exit) {
        return exit.filter(code -> code > SIGNALLED)
                .map(code -> ", by signal " + (code - SIGNALLED)
                        + (code - SIGNALLED == 9 ? " (is there enough memory?)" : ""))
                .orElse("");
    }
}
