package dev.labstone.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.labstone.files.Json;
import dev.labstone.model.Answer;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.Role;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run has done so far, on disk, so that it can go on: JSON Lines, a first line with the id of the run, then one
 * line for each answer.
 *
 * <p>A line is forced to disk before its answer counts. A last line without its end was torn by a crash and is taken
 * away. Whoever opens a journal holds the {@link RunLock} of its folder.
 */
final class Journal implements AutoCloseable {

    private static final String NAME = "journal.jsonl";
    private static final String FINISHED = "journal-finished.jsonl";

    private final Path file;
    private final FileChannel channel;
    private final Map<JournalEntry.Id, Answer> answers = new HashMap<>();
    private final String run;
    private boolean torn;

    private Journal(Path file, String newRun) throws IOException {
        this.file = file;
        this.run = Files.isRegularFile(file) ? load().orElse(newRun) : newRun;
        this.channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        if (channel.size() == 0) {
            write(Json.line(new Header(newRun)));
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
            Files.createDirectories(folder);
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
    synchronized Optional<Answer> find(Role role, String key, ModelIdentity model) {
        return Optional.ofNullable(answers.get(new JournalEntry.Id(role, key, model.fingerprint())));
    }

    /**
     * Adds an answer, and returns when it is on disk.
     *
     * @throws JournalException if it could not be written
     */
    synchronized void add(JournalEntry entry) {
        try {
            if (torn) {
                throw new IOException("an earlier answer could not be written");
            }
            write(Json.line(entry));
            answers.put(entry.id(), entry.answer());
        } catch (IOException broken) {
            torn = true; // nothing may be written behind half a line
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
            channel.close();
        } catch (IOException broken) {
            throw JournalException.broken(file, answers.size(), broken);
        }
    }

    private void write(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    /** Reads the lines, takes a torn one away, and returns the id of the run. */
    private Optional<String> load() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = endOfLastLine(bytes);
        truncate(end);
        List<String> lines =
                new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        for (int i = 1; i < lines.size(); i++) {
            JournalEntry entry = parse(lines.get(i), i + 1, JournalEntry.class);
            answers.put(entry.id(), entry.answer());
        }
        return Optional.of(parse(lines.get(0), 1, Header.class).run());
    }

    /** In UTF-8 no other character has this byte in it, so a line may be torn in the middle of one. */
    private static int endOfLastLine(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private void truncate(long length) throws IOException {
        try (FileChannel torn = FileChannel.open(file, StandardOpenOption.WRITE)) {
            torn.truncate(length);
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
