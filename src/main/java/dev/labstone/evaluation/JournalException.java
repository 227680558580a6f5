package dev.labstone.evaluation;

import java.io.IOException;
import java.nio.file.Path;

/** Thrown when the journal cannot be used; the message says how to go on and what is safe. */
public final class JournalException extends RuntimeException {

    private JournalException(String message, IOException cause) {
        super(message, cause);
    }

    static JournalException broken(Path file, int safe, IOException cause) {
        return new JournalException(
                "could not read or write the journal " + file + ": " + cause.getMessage() + ". The " + safe
                        + " answers of this run in it are safe; mend the cause (is the disk full?) and run the same command again",
                cause);
    }

    static JournalException locked(Path folder) {
        return new JournalException(
                "another run is writing to " + folder
                        + "; wait for its end or stop it, then run the same command again",
                null);
    }

    static JournalException unreadable(Path file, int line, String why) {
        return new JournalException(
                file + ":" + line + ": not a line of a journal: " + why
                        + ". Its answers are still there to look at; to begin "
                        + "anew, move the file away and run the same command again",
                null);
    }
}
