package dev.labstone.lineup;

import dev.labstone.files.Problems;
import dev.labstone.ilab.plan.IlabSettings;
import dev.labstone.usecase.Template;
import dev.labstone.yaml.Describe;
import dev.labstone.yaml.DidYouMean;
import dev.labstone.yaml.FieldReader;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the paths of an {@code ilab:} part: {@code {{cache}}} is Labstone's cache folder, {@code ~} the user's home, and
 * else a path goes from the folder of {@code models.yaml} on. Whether there is something is not looked at.
 *
 * @param folder the folder of {@code models.yaml}
 * @param settings where home and cache are
 * @param problems receives what is no path
 */
record PlanPaths(Path folder, IlabSettings settings, Problems problems) {

    private static final String CACHE = "cache";
    private static final String HOME = "~";

    /** Returns the path of a field, or empty if it is not there. */
    Optional<Path> read(FieldReader fields, String key) {
        return fields.optionalText(key).flatMap(text -> path(text, fields, key));
    }

    /** Returns the path of a field that has to be there. */
    Optional<Path> require(FieldReader fields, String key) {
        fields.requireKey(key);
        return read(fields, key);
    }

    /** Returns the path that a text of a field is. */
    Optional<Path> path(String text, FieldReader fields, String key) {
        Template template = new Template(text);
        if (text.isBlank() || !template.malformed().isEmpty() || !Set.of(CACHE).containsAll(template.names())) {
            reject(template, fields, key);
            return Optional.empty();
        }
        try {
            return Optional.of(resolve(template.render(name -> settings.cache().toString())));
        } catch (InvalidPathException wrong) {
            reject(template, fields, key);
            return Optional.empty();
        }
    }

    /** Returns what a path is resolved to. */
    Path resolve(String text) {
        boolean home = text.equals(HOME) || text.startsWith(HOME + "/");
        Path path = home ? settings.home().resolve(text.substring(1).replaceFirst("^/+", "")) : folder.resolve(text);
        return path.toAbsolutePath().normalize();
    }

    private void reject(Template template, FieldReader fields, String key) {
        String hint = Stream.concat(template.names().stream(), template.malformed().stream())
                .filter(name -> !name.equals(CACHE))
                .map(name -> DidYouMean.suffix(name, Set.of(CACHE)))
                .collect(Collectors.joining());
        problems.add(
                fields.placeOf(key),
                "\"" + key + "\" is not a path",
                Describe.text(template.text()),
                "a path: absolute, after {{cache}}/ or ~/, or from the folder of this file on" + hint);
    }
}
