package dev.labstone.yaml;

import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Turns SnakeYAML's nodes into values. An anchor that is used again is converted once. */
final class YamlTree {

    private static final String STANDARD_TAGS = "tag:yaml.org,2002:";
    private static final Set<String> PLAIN_TAGS =
            Set.of("str", "int", "float", "bool", "null", "timestamp", "seq", "map", "merge", "value", "binary");

    private final Path file;
    private final Problems problems;
    private final Map<Node, YamlValue> done = new IdentityHashMap<>();
    private final Set<Node> open = java.util.Collections.newSetFromMap(new IdentityHashMap<>());

    YamlTree(Path file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    Optional<YamlValue> convert(Node node) {
        YamlValue known = done.get(node);
        if (known != null) {
            return Optional.of(known);
        }
        if (!open.add(node)) {
            problems.add(place(node), "an anchor contains itself", "", "a value that ends");
            return Optional.empty();
        }
        rejectTag(node);
        YamlValue value = valueOf(node);
        open.remove(node);
        done.put(node, value);
        return Optional.of(value);
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
        return new YamlValue.Text(place(node), scalar.getValue(), scalar.getScalarStyle() != ScalarStyle.PLAIN);
    }

    private YamlValue fields(MappingNode map) {
        Map<String, YamlValue.Field> entries = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : map.getValue()) {
            key(tuple.getKeyNode()).ifPresent(key -> {
                if (!seen.add(key)) {
                    reportDuplicate(tuple.getKeyNode(), key, entries.get(key));
                }
                convert(tuple.getValueNode())
                        .ifPresent(value ->
                                entries.putIfAbsent(key, new YamlValue.Field(place(tuple.getKeyNode()), value)));
            });
        }
        return new YamlValue.Fields(place(map), entries);
    }

    private Optional<String> key(Node node) {
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

    private void reportDuplicate(Node node, String key, YamlValue.Field first) {
        String where = first == null
                ? ""
                : "; it stands already in line " + first.place().line();
        problems.add(place(node), "the key \"" + key + "\" stands twice", key, "each key once" + where);
    }

    private void rejectTag(Node node) {
        String tag = node.getTag().getValue();
        boolean plain = tag.startsWith(STANDARD_TAGS) && PLAIN_TAGS.contains(tag.substring(STANDARD_TAGS.length()));
        if (!plain) {
            problems.add(place(node), "a tag is not allowed", tag, "plain text, a list or a map");
        }
    }

    private Place place(Node node) {
        Mark mark = node.getStartMark();
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
