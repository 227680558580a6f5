package dev.labstone.files;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects what is wrong with one file or folder, so that its author sees everything in one go.
 *
 * <p>A problem that is reported twice (a check of a group is looked at once for each of its examples) counts once.
 */
public final class Problems {

    private static final int LONGEST_QUOTE = 120;

    private final Path file;
    private final Set<Problem> found = new LinkedHashSet<>();

    /**
     * Creates an empty collection.
     *
     * @param file the file that is read
     */
    public Problems(Path file) {
        this.file = file;
    }

    /**
     * Adds a problem.
     *
     * @param place where it stands
     * @param what what is wrong
     * @param found what stands there; a long text is cut
     * @param expected what should stand there
     */
    public void add(Place place, String what, String found, String expected) {
        this.found.add(new Problem(place, what, quote(found), expected));
    }

    /** Adds what was found in another file. */
    public void addAll(Problems others) {
        found.addAll(others.found);
    }

    /** Returns whether nothing was wrong so far. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Returns the problems in the order of their places. */
    public List<Problem> all() {
        return found.stream()
                .sorted(Comparator.comparing(
                                (Problem problem) -> problem.place().file())
                        .thenComparingInt(problem -> problem.place().line())
                        .thenComparingInt(problem -> problem.place().column()))
                .toList();
    }

    /**
     * Throws if anything was wrong.
     *
     * @throws InvalidFileException with all problems
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidFileException(file, all());
        }
    }

    private static String quote(String text) {
        String oneLine = text.strip().replaceAll("\\R", "⏎").replaceAll("\\p{Cntrl}", "\uFFFD");
        if (oneLine.codePointCount(0, oneLine.length()) <= LONGEST_QUOTE) {
            return oneLine;
        }
        return oneLine.substring(0, oneLine.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }
}
