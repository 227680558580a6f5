package dev.labstone.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.labstone.files.Json;
import dev.labstone.files.JsonLines;
import dev.labstone.model.Answer;
import dev.labstone.model.ModelIdentity;
import dev.labstone.usecase.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a run has done so far, on disk, so that it can go on: JSON Lines, a first line with the id of the run, then one
 * line for each answer.
 *
 * <p>A line is forced to disk before its answer counts; answers that arrive at the same time share a force. A last line without its end was torn by a crash and is taken
 * away. Whoever opens a journal holds the {@link RunLock} of its folder.
 */
final class Journal implements AutoCloseable {

    private static final String NAME = "journal.jsonl";
    private static final String FINISHED = "journal-finished.jsonl";

    private final Path file;
    private final JsonLines lines;
    private final Map<JournalEntry.Id, Answer> answers = new ConcurrentHashMap<>();
    private String run;

    private Journal(Path file, String newRun) throws IOException {
        this.file = file;
        this.lines = JsonLines.open(file, this::load);
        if (run == null) {
            run = newRun;
            lines.add(new Header(newRun));
        }
    }

    /**
     * Opens the journal in a folder: that of an unfinished run, or a new one.
     *
     * @param folder the folder of the run; made if it does not exist
     * @param newRun the id of the run if it is new
     * @throws JournalException if another run is writing it, a line cannot be read, or the disk fails
     */
    static Journal open(Path folder, String newRun) {
        Path file = folder.resolve(NAME);
        try {
            return new Journal(file, newRun);
        } catch (IOException broken) {
            throw JournalException.broken(file, 0, broken);
        }
    }

    /** Returns the id of the run. */
    String run() {
        return run;
    }

    /** Returns the file. */
    Path file() {
        return file;
    }

    /** Returns the answer of a model to a request, if it stands in the journal. */
    Optional<Answer> find(Role role, String key, ModelIdentity model) {
        return Optional.ofNullable(answers.get(new JournalEntry.Id(role, key, model.fingerprint())));
    }

    /**
     * Adds an answer, and returns when it is on disk.
     *
     * @throws JournalException if it could not be written
     */
    void add(JournalEntry entry) {
        try {
            lines.add(entry);
            answers.put(entry.id(), entry.answer());
        } catch (IOException broken) {
            throw JournalException.broken(file, answers.size(), broken);
        }
    }

    /**
     * Puts the journal in a folder aside, so that the next run begins anew. This is the last thing a run does: whatever
     * goes wrong before, its answers are still found.
     *
     * @param folder the folder of the run
     */
    static void putAside(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            if (Files.exists(file)) {
                Files.move(file, folder.resolve(FINISHED), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException broken) {
            throw JournalException.broken(file, 0, broken);
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException broken) {
            throw JournalException.broken(file, answers.size(), broken);
        }
    }

    /** Takes over what stands there. */
    private void load(int number, String line) {
        if (number == 1) {
            run = parse(line, number, Header.class).run();
        } else {
            JournalEntry entry = parse(line, number, JournalEntry.class);
            answers.put(entry.id(), entry.answer());
        }
    }

    private <T> T parse(String line, int number, Class<T> type) {
        try {
            return Json.MAPPER.readValue(line, type);
        } catch (JsonProcessingException unreadable) {
            throw JournalException.unreadable(file, number, unreadable.getOriginalMessage());
        }
    }

    private record Header(String run) {}
}
