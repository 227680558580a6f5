package dev.labstone.ilab.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The last lines of an output as a terminal would show them: a bar that is redrawn is one line. */
final class Tail {

    private static final int SIZE = 20;

    private final Deque<String> lines = new ArrayDeque<>();
    private String unfinished = "";
    private boolean redrawn;

    /**
     * Adds a line.
     *
     * @param goesBack whether it ended with a carriage return, so that the next line takes its place
     */
    synchronized void add(String line, boolean goesBack) {
        unfinished = "";
        if (!line.isBlank()) {
            put(lines, line);
            redrawn = goesBack;
        } else if (!goesBack) {
            settle();
        }
    }

    /** The carriage return at the end of the last line was half of a line feed. */
    synchronized void settle() {
        redrawn = false;
    }

    /** What stands behind the last line so far: a question that nobody answers, perhaps. */
    synchronized void unfinished(String text) {
        unfinished = text;
    }

    synchronized List<String> lines() {
        Deque<String> all = new ArrayDeque<>(lines);
        if (!unfinished.isBlank()) {
            put(all, unfinished);
        }
        return new ArrayList<>(all);
    }

    private void put(Deque<String> to, String line) {
        if (redrawn && !to.isEmpty()) {
            to.removeLast();
        } else if (to.size() == SIZE) {
            to.removeFirst();
        }
        to.addLast(line);
    }
}
