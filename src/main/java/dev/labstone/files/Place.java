package dev.labstone.files;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where something stands in a file.
 *
 * @param file the file as the user named it
 * @param line the line, counted from 1
 * @param column the column in characters, counted from 1
 */
public record Place(Path file, int line, int column) {

    private static final Pattern LINE_END = Pattern.compile("\\r?\\n|\\r");

    /**
     * Returns the place of the character that follows a text.
     *
     * @param file the file
     * @param before everything that stands in the file before the place
     */
    public static Place after(Path file, String before) {
        List<MatchResult> ends = LINE_END.matcher(before).results().toList();
        int lineStart = ends.isEmpty() ? 0 : ends.get(ends.size() - 1).end();
        return new Place(file, ends.size() + 1, before.codePointCount(lineStart, before.length()) + 1);
    }

    /** Returns the place the way editors and terminals link it: {@code file:line:column}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
