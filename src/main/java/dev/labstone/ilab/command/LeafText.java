package dev.labstone.ilab.command;

import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import dev.labstone.taxonomy.Leaf;
import dev.labstone.yaml.YamlReader;
import dev.labstone.yaml.YamlValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code qna.yaml} of a leaf in the user's own folder, as it is looked up for messages.
 *
 * @param leaf the leaf
 * @param root what it holds
 * @param lines its lines
 */
record LeafText(Leaf leaf, YamlValue root, List<String> lines) {

    private static final Pattern STEP = Pattern.compile("\\.([^.\\[\\]]+)|\\[(\\d+)\\]");

    /** Reads a leaf, which the reader of taxonomies has accepted before. */
    static LeafText of(Leaf leaf) {
        try {
            YamlValue nothing = new YamlValue.Fields(new Place(leaf.file(), 1, 1), Map.of());
            YamlValue root =
                    YamlReader.read(leaf.file(), new Problems(leaf.file())).orElse(nothing);
            return new LeafText(
                    leaf, root, Files.readString(leaf.file()).lines().toList());
        } catch (IOException broken) {
            throw new UncheckedIOException("could not read " + leaf.file() + ": " + broken.getMessage(), broken);
        }
    }

    /** Returns the value that a path leads to, {@code .seed_examples[2].answer}, or the last one on the way that is there. */
    YamlValue at(String path) {
        YamlValue value = root;
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            Optional<YamlValue> next = step.group(1) == null
                    ? item(value, Integer.parseInt(step.group(2)))
                    : field(value, step.group(1)).map(YamlValue.Field::value);
            if (next.isEmpty()) {
                return value;
            }
            value = next.get();
        }
        return value;
    }

    /** Returns a place in the file. */
    Place place(int line, int column) {
        return new Place(leaf.file(), line, column);
    }

    /** Returns a line, counted from 1, or an empty text if there is no such line. */
    String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    /** Returns a field of a map, if it is a map and has the field. */
    static Optional<YamlValue.Field> field(YamlValue value, String key) {
        return value instanceof YamlValue.Fields map
                ? Optional.ofNullable(map.entries().get(key))
                : Optional.empty();
    }

    private static Optional<YamlValue> item(YamlValue value, int index) {
        return value instanceof YamlValue.Items list && index < list.items().size()
                ? Optional.of(list.items().get(index))
                : Optional.empty();
    }
}
