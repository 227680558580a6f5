package dev.labstone.ilab.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The file in which a supervisor leaves its number as long as it lives. After {@code kill -9} of the JVM that started it,
 * it needs some seconds to end its command, which may still write meanwhile.
 *
 * @param file the file; it lies beside the command's log
 */
record Mark(Path file) {

    /** A file system that notes times roughly, and a clock that was set, are no reason to take it for somebody else. */
    private static final Duration ROUGHLY = Duration.ofSeconds(3);

    static Mark of(Path log) {
        return new Mark(log.resolveSibling(log.getFileName() + ".running"));
    }

    /** Returns how it is named to the supervisor. */
    String word() {
        return file.toAbsolutePath().toString();
    }

    /** Returns the supervisor, if it still lives. */
    Optional<ProcessHandle> supervisor() {
        try {
            long number = Long.parseLong(Files.readString(file).strip());
            Instant begun = Files.getLastModifiedTime(file).toInstant();
            return ProcessHandle.of(number)
                    .filter(process -> startedBefore(process, begun))
                    .filter(this::mayBeSupervisor);
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** The mark is one of the words of its supervisor; not every system tells the words, nor very many of them. */
    private boolean mayBeSupervisor(ProcessHandle process) {
        return process.info()
                .arguments()
                .map(words -> List.of(words).contains(word()))
                .orElse(true);
    }

    /** After a restart of the machine, the number may be another's; that one began after the mark was made. */
    private static boolean startedBefore(ProcessHandle process, Instant begun) {
        return process.info()
                .startInstant()
                .filter(start -> start.isAfter(begun.plus(ROUGHLY)))
                .isEmpty();
    }
}
