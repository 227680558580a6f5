package dev.labstone.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.labstone.check.Outcome;
import dev.labstone.evaluation.ExampleResult;
import dev.labstone.evaluation.Run;
import dev.labstone.files.Json;
import dev.labstone.files.PrettyJson;
import dev.labstone.files.WholeFile;
import dev.labstone.usecase.UseCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The committed verdicts that later runs must not fall below.
 *
 * @param version the version of the file's form; this is {@value #VERSION}
 * @param useCase the id of the use case
 * @param models what people call the model of each role, by the id of the role
 * @param examples the outcome of each role, by the id of the role, for each example by its id
 */
public record Baseline(
        int version,
        String useCase,
        SortedMap<String, String> models,
        SortedMap<String, SortedMap<String, Outcome>> examples) {

    /** Creates a baseline; what a file leaves out is empty. */
    public Baseline {
        models = models == null ? new TreeMap<>() : models;
        examples = examples == null ? new TreeMap<>() : examples;
    }

    /** The version of the form that is written. */
    public static final int VERSION = 1;

    /** The name of the file in the folder of the use case. */
    public static final String FILE = "baseline.json";

    /** Returns the baseline's file of a use case. */
    public static Path file(UseCase useCase) {
        return useCase.folder().resolve(FILE);
    }

    /**
     * Reads a baseline.
     *
     * @param file its file
     * @param useCase the id of the use case it has to belong to
     * @return the baseline, or empty if there is no file
     * @throws BaselineException if it cannot be read, or belongs to another use case
     */
    public static Optional<Baseline> read(Path file, String useCase) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Baseline baseline = Json.MAPPER.readValue(Files.readString(file), Baseline.class);
            if (baseline == null || baseline.version != VERSION || !useCase.equals(baseline.useCase)) {
                throw new BaselineException(
                        file,
                        "it is not of version " + VERSION + " and the use case " + useCase
                                + "; make it anew with mvn verify -Dlabstone.update=baseline");
            }
            return Optional.of(baseline);
        } catch (JsonProcessingException unreadable) {
            int line = unreadable.getLocation() == null
                    ? 1
                    : unreadable.getLocation().getLineNr();
            throw new BaselineException(file, "line " + line + ": " + unreadable.getOriginalMessage());
        } catch (IOException broken) {
            throw new UncheckedIOException("could not read the baseline " + file, broken);
        }
    }

    /**
     * Returns the baseline that a run makes. Roles that its lineup does not bind keep what an older baseline says of
     * them; examples that are gone are left out.
     *
     * @param run the run; all of its examples have verdicts
     * @param older the baseline until now
     */
    public static Baseline of(Run run, Optional<Baseline> older) {
        SortedMap<String, String> models =
                new TreeMap<>(older.map(Baseline::models).orElseGet(TreeMap::new));
        run.models().forEach((role, model) -> models.put(role.id(), model.label()));
        SortedMap<String, SortedMap<String, Outcome>> examples = new TreeMap<>();
        for (ExampleResult result : run.results()) {
            SortedMap<String, Outcome> outcomes = new TreeMap<>();
            older.ifPresent(
                    before -> outcomes.putAll(before.outcomes(result.example().id())));
            result.roles()
                    .forEach((role, roleResult) ->
                            outcomes.put(role.id(), roleResult.assessment().outcome()));
            examples.put(result.example().id(), outcomes);
        }
        return new Baseline(VERSION, run.useCase().id(), models, examples);
    }

    /**
     * Writes the baseline, at once: a reader sees the old file or the new.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public void write(Path file) {
        WholeFile.write(file, PrettyJson.of(this));
    }

    /** Returns the outcomes of an example by the id of the role; empty if the baseline does not know it. */
    Map<String, Outcome> outcomes(String example) {
        SortedMap<String, Outcome> outcomes = examples.get(example);
        return outcomes == null ? Map.of() : outcomes;
    }
}
