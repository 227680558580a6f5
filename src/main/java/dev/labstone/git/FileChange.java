package dev.labstone.git;

import java.util.Locale;
import java.util.Optional;

/**
 * A file that is not what it was.
 *
 * @param kind what has happened to it
 * @param path its path from the top of the repository on, with slashes; of a deleted file the one it had
 * @param from the path it had, if it was renamed
 */
public record FileChange(Kind kind, String path, Optional<String> from) {

    /** Returns what has happened to which file, in words. */
    public String words() {
        return path + " " + kind.name().toLowerCase(Locale.ROOT)
                + from.map(before -> " from " + before).orElse("");
    }

    /** What has happened to a file. */
    public enum Kind {
        /** It was not there. */
        ADDED,
        /** It was there, and other things stood in it. */
        CHANGED,
        /** It was called otherwise, and much the same stood in it. */
        RENAMED,
        /** It is gone. */
        DELETED
    }
}
