package dev.labstone.git;

import dev.labstone.git.FileChange.Kind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Reads what {@code git diff --name-status -z} writes: a letter, then a path, or two where a file was renamed. */
final class NameStatus {

    private NameStatus() {}

    static List<FileChange> read(List<String> items) {
        List<FileChange> changes = new ArrayList<>();
        Iterator<String> next = items.iterator();
        while (next.hasNext()) {
            changes.add(read(next.next().charAt(0), next));
        }
        return changes;
    }

    private static FileChange read(char letter, Iterator<String> next) {
        return switch (letter) {
            case 'A' -> added(next.next());
            case 'D' -> new FileChange(Kind.DELETED, next.next(), Optional.empty());
            case 'R' -> {
                String from = next.next();
                yield new FileChange(Kind.RENAMED, next.next(), Optional.of(from));
            }
            default -> new FileChange(Kind.CHANGED, next.next(), Optional.empty());
        };
    }

    static FileChange added(String path) {
        return new FileChange(Kind.ADDED, path, Optional.empty());
    }
}
