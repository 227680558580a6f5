package dev.labstone.ilab.serve;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps the lines of a log that say why, however much is said after them. */
final class LogWatch implements Consumer<String> {

    private static final int LONGEST = 300;

    private final Map<LogClue, String> lines = new EnumMap<>(LogClue.class);

    @Override
    public synchronized void accept(String line) {
        for (LogClue clue : LogClue.values()) {
            if (clue.isIn(line)) {
                lines.putIfAbsent(
                        clue,
                        line.strip().substring(0, Math.min(LONGEST, line.strip().length())));
                return;
            }
        }
    }

    /** Returns whether there was such a line. */
    synchronized boolean has(LogClue clue) {
        return lines.containsKey(clue);
    }

    /** Returns the surest clue. */
    synchronized Optional<LogClue> clue() {
        return lines.keySet().stream().findFirst();
    }

    /** Returns the line with the surest clue. */
    synchronized Optional<String> decisive() {
        return lines.values().stream().findFirst();
    }
}
