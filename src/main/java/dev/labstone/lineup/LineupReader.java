package dev.labstone.lineup;

import dev.labstone.files.InvalidFileException;
import dev.labstone.files.Problems;
import dev.labstone.model.Role;
import dev.labstone.yaml.DidYouMean;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.Names;
import dev.labstone.yaml.YamlReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code models.yaml}. */
public final class LineupReader {

    /** The name of the file in the folder of the cases. */
    public static final String FILE = "models.yaml";

    private static final String LINEUPS = "lineups";
    private static final List<String> ROLES =
            Arrays.stream(Role.values()).map(Role::id).toList();

    private final Problems problems;
    private final BindingReader bindings;

    private LineupReader(Path file, Problems problems) {
        this.problems = problems;
        this.bindings = new BindingReader(file.toAbsolutePath().getParent(), problems);
    }

    /**
     * Reads one lineup. The others in the file are checked as well.
     *
     * @param file the file
     * @param name the name of the lineup
     * @return the lineup
     * @throws InvalidFileException if anything is wrong with the file, with all that is
     * @throws UnknownLineupException if it has no such lineup
     */
    public static Lineup read(Path file, String name) {
        Problems problems = new Problems(file);
        LineupReader reader = new LineupReader(file, problems);
        Optional<FieldReader> root =
                YamlReader.read(file, problems).flatMap(value -> FieldReader.of(value, "the file", problems));
        Map<String, Lineup> lineups = root.map(reader::lineups).orElse(Map.of());
        problems.throwIfAny();
        return Optional.ofNullable(lineups.get(name))
                .orElseThrow(() -> new UnknownLineupException(file, name, lineups.keySet()));
    }

    private Map<String, Lineup> lineups(FieldReader root) {
        root.requireKey(LINEUPS);
        Map<String, Lineup> lineups = root.map(LINEUPS).map(this::all).orElse(Map.of());
        root.rejectOthers();
        return lineups;
    }

    private Map<String, Lineup> all(FieldReader map) {
        Map<String, Lineup> lineups = new LinkedHashMap<>();
        for (String name : map.keys()) {
            Names.requireKebabCase(name, "a lineup", map.placeOfKey(name), problems);
            map.map(name).ifPresent(fields -> lineups.put(name, lineup(name, fields)));
        }
        if (map.keys().isEmpty()) {
            problems.add(map.place(), "there is no lineup", "", "at least one, such as \"recorded:\"");
        }
        return lineups;
    }

    private Lineup lineup(String name, FieldReader fields) {
        Map<Role, Binding> roles = new EnumMap<>(Role.class);
        for (String key : fields.keys()) {
            if (ROLES.contains(key)) {
                fields.map(key).flatMap(bindings::read).ifPresent(binding -> roles.put(role(key), binding));
            } else {
                String expected = "one of " + String.join(", ", ROLES) + DidYouMean.suffix(key, ROLES);
                problems.add(fields.placeOfKey(key), "unknown role \"" + key + "\"", "", expected);
            }
        }
        if (fields.keys().isEmpty()) {
            problems.add(
                    fields.place(),
                    "the lineup \"" + name + "\" binds no role",
                    "",
                    "one of " + String.join(", ", ROLES));
        }
        return new Lineup(name, roles);
    }

    private static Role role(String id) {
        return Role.valueOf(id.toUpperCase(Locale.ROOT));
    }
}
