package dev.labstone.gate.baseline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.labstone.check.Outcome;
import dev.labstone.evaluation.ExampleResult;
import dev.labstone.evaluation.Run;
import dev.labstone.files.Json;
import dev.labstone.files.WholeFile;
import dev.labstone.statistics.Repeats;
import dev.labstone.usecase.Example;
import dev.labstone.usecase.Role;
import dev.labstone.usecase.UseCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The committed verdicts that later runs must not fall below.
 *
 * @param version the version of the file's form; this is {@value #VERSION}
 * @param useCase the id of the use case
 * @param models who gave the answers of each role, by the id of the role
 * @param accepted what passed once, fails now, and may, with the reasons
 * @param examples what is known of each example, by its id
 */
public record Baseline(
        int version,
        String useCase,
        SortedMap<String, BaselineModel> models,
        List<Accepted> accepted,
        SortedMap<String, KnownExample> examples) {

    /** The version of the form that is written. */
    public static final int VERSION = 2;

    /** A key that is there twice would be read as it stands last. */
    private static final ObjectReader STRICT = Json.MAPPER.reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

    /** The name of the file in the folder of the use case. */
    public static final String FILE = "baseline.json";

    /** Creates a baseline; what a file leaves out is empty. */
    public Baseline {
        models = models == null ? new TreeMap<>() : models;
        accepted = accepted == null ? List.of() : List.copyOf(accepted);
        examples = examples == null ? new TreeMap<>() : examples;
    }

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
        try {
            return Files.exists(file) ? Optional.of(read(file, Files.readString(file), useCase)) : Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException("could not read the baseline " + file, broken);
        }
    }

    /**
     * Reads a baseline out of a text.
     *
     * @param file where the text is from
     * @param text the text
     * @param useCase the id of the use case it has to belong to
     * @throws BaselineException if it cannot be read, or belongs to another use case
     */
    public static Baseline read(Path file, String text, String useCase) {
        try {
            JsonNode json = STRICT.readTree(text);
            if (!json.path("version").equals(IntNode.valueOf(VERSION))
                    || !useCase.equals(json.path("useCase").asText())) {
                throw BaselineException.other(file, useCase);
            }
            Baseline baseline = Json.MAPPER.treeToValue(json, Baseline.class);
            baseline.examples.forEach((id, known) -> requireDecided(file, id, known));
            return baseline;
        } catch (JsonProcessingException unreadable) {
            throw BaselineException.unreadable(file, unreadable);
        }
    }

    /** Any other word would make every loss a known failure. */
    private static void requireDecided(Path file, String id, KnownExample known) {
        if (known == null) {
            return;
        }
        known.outcomes().forEach((role, outcome) -> {
            if (outcome == null || !outcome.isDecided()) {
                throw BaselineException.undecided(file, id, role, outcome);
            }
        });
    }

    /**
     * Returns the baseline that a run makes. Roles that its lineup does not bind keep what an older baseline says of
     * them, as long as the example is the same; examples that are gone are left out.
     *
     * @param run the run; all of its examples have verdicts
     * @param older the baseline until now
     */
    public static Baseline of(Run run, Optional<Baseline> older) {
        SortedMap<String, BaselineModel> models =
                new TreeMap<>(older.map(Baseline::models).orElseGet(TreeMap::new));
        run.models().forEach((role, model) -> models.put(role.id(), BaselineModel.of(model)));
        SortedMap<String, KnownExample> examples = new TreeMap<>();
        run.results()
                .forEach(result -> examples.put(
                        result.example().id(), known(result, older.flatMap(before -> before.known(result.example())))));
        List<Accepted> accepted = older.map(Baseline::accepted).orElse(List.of());
        return new Baseline(VERSION, run.useCase().id(), models, accepted, examples).pruned();
    }

    /** What passes again is not accepted any more: if it fails once more, that is news. */
    private Baseline pruned() {
        List<Accepted> still = accepted.stream()
                .map(one -> new Accepted(
                        one.reason(),
                        one.examples().stream()
                                .filter(id -> fails(id, Role.TRAINED))
                                .toList()))
                .filter(one -> !one.examples().isEmpty())
                .toList();
        return new Baseline(version, useCase, models, still, examples);
    }

    private static KnownExample known(ExampleResult result, Optional<KnownExample> older) {
        SortedMap<String, Outcome> outcomes = new TreeMap<>();
        SortedMap<String, Repeats> repeats = new TreeMap<>();
        older.ifPresent(before -> outcomes.putAll(before.outcomes()));
        older.ifPresent(before -> repeats.putAll(before.repeats()));
        result.roles().forEach((role, roleResult) -> {
            outcomes.put(role.id(), roleResult.assessment().outcome());
            if (result.example().samples() > 1) {
                repeats.put(role.id(), roleResult.repeats());
            }
        });
        return new KnownExample(ExampleDigest.of(result.example()), outcomes, repeats);
    }

    /**
     * Returns this baseline with something accepted. What was accepted before stays for as long as it fails.
     *
     * @param reason why
     * @param lost the ids of examples that passed and fail now
     * @param role the role that fails them
     */
    public Baseline accepting(String reason, List<String> lost, Role role) {
        List<Accepted> all = new ArrayList<>();
        accepted.forEach(before -> all.add(new Accepted(
                before.reason(),
                before.examples().stream()
                        .filter(id -> !lost.contains(id) && fails(id, role))
                        .toList())));
        all.add(new Accepted(reason, lost));
        all.removeIf(one -> one.examples().isEmpty());
        return new Baseline(version, useCase, models, all, examples);
    }

    private boolean fails(String id, Role role) {
        return examples.containsKey(id) && examples.get(id).outcomes().get(role.id()) == Outcome.FAIL;
    }

    /**
     * Writes the baseline, at once: a reader sees the old file or the new.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public void write(Path file) {
        WholeFile.write(file, BaselineText.of(this));
    }

    /** Returns whether the baseline has an example of this name, even if another was asked by it. */
    public boolean names(Example example) {
        return examples.get(example.id()) != null;
    }

    /** Returns whether later runs are held to what a role made of at least one example. */
    public boolean holds(Role role) {
        return examples.values().stream().anyMatch(known -> known.outcomes().containsKey(role.id()));
    }

    /** Returns what is known of an example; empty if it is new, or not the same any more. */
    public Optional<KnownExample> known(Example example) {
        return Optional.ofNullable(examples.get(example.id()))
                .filter(known -> known.digest().equals(ExampleDigest.of(example)));
    }
}
