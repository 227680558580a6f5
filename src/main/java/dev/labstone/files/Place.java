package dev.labstone.files;

import java.nio.file.Path;

/**
 * Where something stands in a file.
 *
 * @param file the file as the user named it
 * @param line the line, counted from 1
 * @param column the column in characters, counted from 1
 */
public record Place(Path file, int line, int column) {

    /** Returns the place the way editors and terminals link it: {@code file:line:column}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
