package dev.labstone.ilab.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.labstone.files.Json;
import dev.labstone.files.JsonLines;
import dev.labstone.model.Answer;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.Request;
import dev.labstone.usecase.Decoding.Strategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The answers of served models, kept from one run to the next: JSON Lines, one for each answer. Only answers of greedy
 * decoding are kept, because an answer that is drawn is another one each time.
 *
 * <p>They are found by what was really sent and by who answered, so a changed system prompt or model is never answered by
 * an old answer. Whoever opens them sees to it that nobody else does.
 */
public final class KeptAnswers implements AutoCloseable {

    private static final String NAME = "answers.jsonl";

    private final Path file;
    private final Map<Id, Answer> answers = new HashMap<>();
    private final JsonLines lines;

    private KeptAnswers(Path file) throws IOException {
        this.file = file;
        this.lines = JsonLines.open(file, this::load);
    }

    /**
     * Opens the answers in a folder. What cannot be read of them is left out.
     *
     * @param folder the folder; made if it does not exist
     * @throws UncheckedIOException if the file cannot be read or written
     */
    public static KeptAnswers open(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            return new KeptAnswers(file);
        } catch (IOException broken) {
            throw failed(file, broken);
        }
    }

    /**
     * Forgets all answers in a folder and opens it.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public static KeptAnswers fresh(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            Files.deleteIfExists(file);
        } catch (IOException broken) {
            throw failed(file, broken);
        }
        return open(folder);
    }

    /**
     * Returns the answer to a request.
     *
     * @param sent the request as it is sent
     * @param model who has to have answered
     */
    public synchronized Optional<Answer> find(Request sent, ModelIdentity model) {
        return isKept(sent)
                ? Optional.ofNullable(answers.get(new Id(sent.key(), model.fingerprint())))
                : Optional.empty();
    }

    /**
     * Keeps an answer, and returns when it is on disk; an answer that was drawn is not kept.
     *
     * @param sent the request as it was sent
     * @throws UncheckedIOException if it could not be written
     */
    public synchronized void add(Request sent, Answer answer) {
        if (!isKept(sent)) {
            return;
        }
        Line line = new Line(sent.key(), answer);
        try {
            lines.add(line);
            answers.put(line.id(), answer);
        } catch (IOException broken) {
            throw failed(file, broken);
        }
    }

    /** Returns how many answers there are. */
    public synchronized int size() {
        return answers.size();
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException broken) {
            throw failed(file, broken);
        }
    }

    private static boolean isKept(Request request) {
        return request.decoding().strategy() == Strategy.GREEDY;
    }

    /** A line that cannot be read is an answer that nobody knows; it stays, and the question is asked again. */
    private void load(int number, String text) {
        try {
            Optional<Line> line = Optional.ofNullable(Json.MAPPER.readValue(text, Line.class));
            line.ifPresent(known -> answers.put(known.id(), known.answer()));
        } catch (JsonProcessingException unreadable) {
            // an answer of another version, or a damaged one
        }
    }

    private static UncheckedIOException failed(Path file, IOException broken) {
        return new UncheckedIOException(
                "could not read or write the kept answers " + file + ": " + broken.getMessage()
                        + "; those in it are safe; mend the cause (is the disk full?) and run the same command again",
                broken);
    }

    /** What an answer is found by. */
    private record Id(String key, String model) {}

    /** A line of the file. */
    private record Line(String key, Answer answer) {

        Line {
            Objects.requireNonNull(key, "\"key\" is missing");
            Objects.requireNonNull(answer, "\"answer\" is missing");
        }

        Id id() {
            return new Id(key, answer.model().fingerprint());
        }
    }
}
