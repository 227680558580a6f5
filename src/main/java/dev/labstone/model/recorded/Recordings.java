package dev.labstone.model.recorded;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.labstone.files.InvalidFileException;
import dev.labstone.files.Json;
import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import dev.labstone.files.Utf8;
import dev.labstone.files.WholeFile;
import dev.labstone.model.ModelIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A file of recordings in JSON Lines, sorted by example. */
public final class Recordings {

    /** The folder of a use case that holds its recordings. */
    public static final String FOLDER = "recordings";

    private static final String ENDING = ".jsonl";

    private final Path file;
    private final Map<String, Recording> byKey;

    private Recordings(Path file, Map<String, Recording> byKey) {
        this.file = file;
        this.byKey = byKey;
    }

    /**
     * Returns the file of recordings with this name.
     *
     * @param folder the folder of the use case
     * @param name the name, such as that of the role that was recorded
     */
    public static Path file(Path folder, String name) {
        return folder.resolve(FOLDER).resolve(name + ENDING);
    }

    /**
     * Reads a file.
     *
     * @param file the file; if it does not exist, there are no recordings
     * @return its recordings
     * @throws InvalidFileException if a line cannot be read, or two lines answer the same request
     */
    public static Recordings read(Path file) {
        if (!Files.exists(file)) {
            return new Recordings(file, Map.of());
        }
        Problems problems = new Problems(file);
        return of(file, lines(file, problems), problems);
    }

    /**
     * Reads a text.
     *
     * @param file where the text is from
     * @param text the text
     * @return its recordings
     * @throws InvalidFileException if a line cannot be read, or two lines answer the same request
     */
    public static Recordings read(Path file, String text) {
        return of(file, text.lines().toList(), new Problems(file));
    }

    private static Recordings of(Path file, List<String> lines, Problems problems) {
        Map<String, Recording> byKey = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Place place = new Place(file, i + 1, 1);
            parse(lines.get(i), place, problems).ifPresent(recording -> put(byKey, recording, place, problems));
        }
        problems.throwIfAny();
        return new Recordings(file, byKey);
    }

    /**
     * Writes recordings in the place of those in the file, sorted and at once: a reader sees the old file or the new.
     *
     * @param file the file; folders are made
     * @param recordings the recordings
     * @throws UncheckedIOException if it cannot be written; then the old file is untouched
     */
    public static void write(Path file, Collection<Recording> recordings) {
        String text = recordings.stream()
                .sorted(Comparator.comparing(Recording::example).thenComparing(Recording::key))
                .map(recording -> Json.line(recording) + "\n")
                .collect(Collectors.joining());
        WholeFile.write(file, text);
    }

    /** Returns the file. */
    public Path file() {
        return file;
    }

    /**
     * Returns the file as reports name it, with the folder of the use case but none above it: the same on every machine.
     */
    public String name() {
        Path absolute = file.toAbsolutePath();
        int parts = absolute.getNameCount();
        return absolute.subpath(Math.max(0, parts - 3), parts).toString().replace('\\', '/');
    }

    /** Returns all recordings in the order of the file. */
    public Collection<Recording> all() {
        return byKey.values();
    }

    /** Returns the recording of a request. */
    public Optional<Recording> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Returns the recordings whose requests are not among those asked, in the order of the file. */
    public List<Recording> unused(Set<String> askedKeys) {
        return all().stream()
                .filter(recording -> !askedKeys.contains(recording.key()))
                .toList();
    }

    /** Returns the models that answered, each once, in the order of the file. */
    public List<ModelIdentity> models() {
        Map<String, ModelIdentity> models = new LinkedHashMap<>();
        byKey.values()
                .forEach(recording -> models.putIfAbsent(
                        recording.answer().model().fingerprint(),
                        recording.answer().model()));
        return List.copyOf(models.values());
    }

    private static List<String> lines(Path file, Problems problems) {
        try {
            Optional<String> text = new Utf8(file, problems).decode(Files.readAllBytes(file));
            return text.stream().flatMap(String::lines).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("could not read the recordings " + file, broken);
        }
    }

    private static Optional<Recording> parse(String line, Place place, Problems problems) {
        try {
            Recording recording = Json.MAPPER.readValue(line, Recording.class);
            return Optional.of(Objects.requireNonNull(recording, "nothing stands there"));
        } catch (JsonProcessingException | NullPointerException unreadable) {
            problems.add(
                    place,
                    "not a recording: " + reason(unreadable),
                    line,
                    "the line as Labstone wrote it; record again with -Dlabstone.record=true");
            return Optional.empty();
        }
    }

    private static String reason(Exception unreadable) {
        if (unreadable.getCause() instanceof NullPointerException missing) {
            return missing.getMessage();
        }
        return unreadable instanceof JsonProcessingException json ? json.getOriginalMessage() : unreadable.getMessage();
    }

    private static void put(Map<String, Recording> byKey, Recording recording, Place place, Problems problems) {
        if (byKey.putIfAbsent(recording.key(), recording) != null) {
            problems.add(place, "the same request is answered twice", recording.example(), "one line for each request");
        }
    }
}
