package dev.labstone.yaml;

import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import dev.labstone.files.Utf8;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads a YAML file, or a text, into a tree of {@link YamlValue values}.
 *
 * <p>Strict where silence would lose data: bad UTF-8, duplicate keys, tags, a second document, anchors that contain
 * themselves and alias bombs are problems. A byte order mark and Windows line ends are fine.
 */
public final class YamlReader {

    private static final int LARGEST_FILE = 64 * 1024 * 1024;
    private static final int MOST_ALIASES = 50;
    private static final int DEEPEST_NESTING = 50;

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
     * @throws UncheckedIOException if the file cannot be read for another reason than that it does not exist
     */
    public static Optional<YamlValue> read(Path file, Problems problems) {
        try {
            return new YamlReader(file, problems).parse(Files.readAllBytes(file));
        } catch (NoSuchFileException missing) {
            problems.add(new Place(file, 1, 1), "the file does not exist", "", "a YAML file at this path");
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException("could not read " + file, broken);
        }
    }

    private Optional<YamlValue> parse(byte[] bytes) {
        return new Utf8(file, problems).decode(bytes).flatMap(this::parse);
    }

    private Optional<YamlValue> parse(String text) {
        try {
            return Optional.ofNullable(compose(text))
                    .flatMap(node -> new YamlTree(file, problems).convert(node))
                    .or(this::empty);
        } catch (MarkedYAMLException wrong) {
            problems.add(place(wrong), syntaxError(wrong), "", "valid YAML");
        } catch (ReaderException wrong) {
            problems.add(placeOf(wrong.getPosition(), text), unprintable(wrong), "", "printable text");
        } catch (YAMLException wrong) {
            problems.add(new Place(file, 1, 1), wrong.getMessage(), "", "a simpler file");
        }
        return Optional.empty();
    }

    private static Node compose(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST_FILE);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setNestingDepthLimit(DEEPEST_NESTING);
        return new Yaml(options).compose(new java.io.StringReader(text));
    }

    private Optional<YamlValue> empty() {
        if (problems.isEmpty()) {
            problems.add(new Place(file, 1, 1), "the file is empty", "", "a map");
        }
        return Optional.empty();
    }

    private Place place(MarkedYAMLException wrong) {
        Mark mark = wrong.getProblemMark() == null ? wrong.getContextMark() : wrong.getProblemMark();
        return mark == null ? new Place(file, 1, 1) : new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static String syntaxError(MarkedYAMLException wrong) {
        String context = wrong.getContext() == null ? "" : wrong.getContext() + ", ";
        return "not valid YAML: " + context + wrong.getProblem();
    }

    private static String unprintable(ReaderException wrong) {
        return "the character U+%04X is not allowed in YAML".formatted(wrong.getCodePoint());
    }

    private Place placeOf(int position, String text) {
        String before = text.substring(0, Math.min(position, text.length()));
        int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
        return new Place(file, line, before.length() - before.lastIndexOf('\n'));
    }
}
