package dev.labstone.yaml;

import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import dev.labstone.files.Utf8;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads a YAML file into a tree of {@link YamlValue values}.
 *
 * <p>Strict where silence would lose data: bad UTF-8, control characters, duplicate keys, tags, merge keys, a second
 * document, anchors that contain themselves, multiply without end or are never used are problems. A byte order mark and
 * Windows line ends are fine.
 */
public final class YamlReader {

    private static final long LARGEST_FILE = 64L * 1024 * 1024;

    /** Far above what {@link Extents} allows, which knows the place; this one only spares the stack of the parser. */
    private static final int DEEPEST_PARSED = 500;

    private final Path file;
    private final Problems problems;

    private YamlReader(Path file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @param problems receives what is wrong with it
     * @return the value, or empty if it could not be parsed or holds nothing; then a problem was added
     */
    public static Optional<YamlValue> read(Path file, Problems problems) {
        return new YamlReader(file, problems).read();
    }

    /**
     * Reads a text.
     *
     * @param name what problems call the place it comes from
     * @param text the text
     * @param problems receives what is wrong with it
     * @return the value, or empty if it could not be parsed or holds nothing; then a problem was added
     */
    public static Optional<YamlValue> read(Path name, String text, Problems problems) {
        return new YamlReader(name, problems).parse(text);
    }

    private Optional<YamlValue> read() {
        try {
            if (Files.isDirectory(file)) {
                return reject("the file cannot be read", "a folder", "a YAML file at this path");
            }
            if (Files.size(file) > LARGEST_FILE) {
                return reject("the file is too large", Files.size(file) + " bytes", "at most " + LARGEST_FILE);
            }
            return new Utf8(file, problems).decode(Files.readAllBytes(file)).flatMap(this::parse);
        } catch (NoSuchFileException missing) {
            return reject("the file does not exist", "", "a YAML file at this path");
        } catch (IOException broken) {
            return reject("the file cannot be read", broken.toString(), "a file that may be read");
        }
    }

    private Optional<YamlValue> parse(String text) {
        Characters.reject(file, text, problems);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(compose(text))
                    .flatMap(node -> new YamlTree(file, problems).convertAll(node))
                    .or(this::empty);
        } catch (MarkedYAMLException wrong) {
            return reject(new SyntaxError(wrong), text);
        } catch (YAMLException wrong) {
            return reject("not valid YAML: " + wrong.getMessage(), "", "a simpler file");
        }
    }

    static Node compose(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        options.setNestingDepthLimit(DEEPEST_PARSED);
        options.setTagInspector(tag -> true); // nothing is made of a tag here; YamlTree refuses it with its place
        return new Yaml(options).compose(new StringReader(text));
    }

    private Optional<YamlValue> empty() {
        return problems.isEmpty() ? reject("the file is empty", "", "a map of keys and values") : Optional.empty();
    }

    private Optional<YamlValue> reject(SyntaxError wrong, String text) {
        Mark mark = wrong.mark();
        Place place = new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
        String line = text.lines().skip(mark.getLine()).findFirst().orElse("");
        problems.add(place, wrong.what(), line.isBlank() ? "the end of the file" : line, wrong.expected());
        return Optional.empty();
    }

    private Optional<YamlValue> reject(String what, String found, String expected) {
        problems.add(new Place(file, 1, 1), what, found, expected);
        return Optional.empty();
    }
}
