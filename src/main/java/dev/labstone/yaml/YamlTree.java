package dev.labstone.yaml;

import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns SnakeYAML's nodes into values. An anchor that is used again is converted once. */
final class YamlTree {

    private static final String STANDARD_TAGS = "tag:yaml.org,2002:";
    private static final Set<String> PLAIN_TAGS =
            Set.of("str", "int", "float", "bool", "null", "timestamp", "seq", "map", "merge", "value");

    private final Path file;
    private final Problems problems;
    private final Extents extents = new Extents();
    private final IdentityHashMap<Node, YamlValue> done = new IdentityHashMap<>();
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Node> unusedAnchors = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean stopped;

    YamlTree(Path file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Converts the root of a file. */
    Optional<YamlValue> convertAll(Node root) {
        Optional<YamlValue> value = convert(root);
        unusedAnchors.forEach(node -> problems.add(
                place(node),
                "the anchor is never used",
                "&" + node.getAnchor(),
                "quotes around a text that begins with \"&\", or \"*" + node.getAnchor() + "\" somewhere below"));
        return value.filter(whole -> !stopped);
    }

    private Optional<YamlValue> convert(Node node) {
        YamlValue known = done.get(node);
        if (known != null) {
            unusedAnchors.remove(node);
            return Optional.of(known);
        }
        if (!open.add(node)) {
            unusedAnchors.remove(node);
            problems.add(place(node), "an anchor contains itself", "&" + node.getAnchor(), "a value that ends");
            return Optional.empty();
        }
        if (node.getAnchor() != null) {
            unusedAnchors.add(node);
        }
        rejectTag(node);
        YamlValue value = valueOf(node);
        open.remove(node);
        return finish(node, value);
    }

    private Optional<YamlValue> finish(Node node, YamlValue value) {
        Extents.Extent extent = extents.of(value);
        if (extent.isTooDeep()) {
            stop(
                    node,
                    "lists and maps are nested too deep",
                    extent.depth() + " within each other",
                    "at most " + Extents.DEEPEST);
        } else if (extent.isTooLarge()) {
            stop(
                    node,
                    "the anchors in this value multiply",
                    extent.size() + " characters",
                    "at most " + Extents.LARGEST);
        }
        done.put(node, value);
        return Optional.of(value);
    }

    /** Reports the first value that is too much to be walked through; everything around it is too much as well. */
    private void stop(Node node, String what, String found, String expected) {
        if (!stopped) {
            problems.add(place(node), what, found, expected);
        }
        stopped = true;
    }

    private YamlValue valueOf(Node node) {
        if (node instanceof MappingNode map) {
            return fields(map);
        }
        if (node instanceof SequenceNode list) {
            List<YamlValue> items = new ArrayList<>();
            list.getValue().forEach(item -> convert(item).ifPresent(items::add));
            return new YamlValue.Items(place(node), items);
        }
        ScalarNode scalar = (ScalarNode) node;
        rejectHalfCharacter(scalar);
        return new YamlValue.Text(place(node), scalar.getValue(), scalar.getScalarStyle() != ScalarStyle.PLAIN);
    }

    private YamlValue fields(MappingNode map) {
        Map<String, YamlValue.Field> entries = new LinkedHashMap<>();
        Map<String, Place> seen = new HashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            Place place = place(tuple.getKeyNode());
            Optional<YamlValue> value = convert(tuple.getValueNode());
            Optional<String> key = key(tuple.getKeyNode()).filter(name -> isFirst(name, place, seen));
            if (key.isPresent() && value.isPresent()) {
                entries.put(key.get(), new YamlValue.Field(place, value.get()));
            }
        }
        return new YamlValue.Fields(place(map), entries);
    }

    private Optional<String> key(Node node) {
        if (node.getTag().equals(Tag.MERGE)) {
            problems.add(place(node), "merge keys are not read", "<<", "the keys themselves");
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        problems.add(
                place(node),
                "a key must be text",
                "a list or a map",
                "a word before the colon; a text such as \"{{note}}\" needs quotes");
        return Optional.empty();
    }

    private boolean isFirst(String key, Place place, Map<String, Place> seen) {
        Place first = seen.putIfAbsent(key, place);
        if (first != null) {
            String expected = "each key once; it stands already in line " + first.line();
            problems.add(place, "the key \"" + key + "\" stands twice", "", expected);
        }
        return first == null;
    }

    private void rejectHalfCharacter(ScalarNode scalar) {
        OptionalInt half = scalar.getValue()
                .codePoints()
                .filter(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                .findFirst();
        half.ifPresent(point -> problems.add(
                place(scalar),
                "half a character",
                "\\u%04X".formatted(point),
                "the character itself, or both halves as \"\\U\" and eight digits"));
    }

    private void rejectTag(Node node) {
        String tag = node.getTag().getValue();
        boolean plain = tag.startsWith(STANDARD_TAGS) && PLAIN_TAGS.contains(tag.substring(STANDARD_TAGS.length()));
        if (!plain) {
            problems.add(
                    place(node),
                    "a tag is not allowed",
                    tag,
                    "plain text, a list or a map; a text that begins with \"!\" needs quotes");
        }
    }

    private Place place(Node node) {
        Mark mark = node.getStartMark();
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
