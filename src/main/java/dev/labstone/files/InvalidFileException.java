package dev.labstone.files;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown when a file of the user cannot be used; the message lists everything that is wrong with it. */
public final class InvalidFileException extends RuntimeException {

    private static final int MOST_SHOWN = 50;

    private final transient List<Problem> problems;

    InvalidFileException(Path file, List<Problem> problems) {
        super(message(file, problems), null, false, false);
        this.problems = List.copyOf(problems);
    }

    /** Returns what is wrong, in the order of the file. */
    public List<Problem> problems() {
        return problems;
    }

    private static String message(Path file, List<Problem> problems) {
        String head = problems.size() == 1 ? "1 problem in " + file : problems.size() + " problems in " + file;
        String rest = problems.size() > MOST_SHOWN ? "\n… and " + (problems.size() - MOST_SHOWN) + " more" : "";
        return problems.stream()
                .limit(MOST_SHOWN)
                .map(Problem::toString)
                .collect(Collectors.joining("\n", head + "\n", rest));
    }
}
