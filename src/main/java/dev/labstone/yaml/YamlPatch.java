package dev.labstone.yaml;

import dev.labstone.files.InvalidFileException;
import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Changes single values of a YAML text where they stand. Every other character stays as it is, and everything stays on its
 * line.
 */
public final class YamlPatch {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path file;
    private String text;

    /**
     * Creates a patch.
     *
     * @param file the file, for messages
     * @param text its text, which {@link YamlReader} has accepted
     */
    public YamlPatch(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    /**
     * Changes a value.
     *
     * @param keys the keys that lead to it, from the outermost map on
     * @param change gets the value as it is written, with its quotes, and returns it as it shall be written, on one line
     * @throws InvalidFileException if the value has an anchor, so that a change could change more than the value
     * @throws IllegalArgumentException if there is no such value
     */
    public YamlPatch change(List<String> keys, UnaryOperator<String> change) {
        int mark = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
        Node node = YamlReader.compose(text.substring(mark));
        for (String key : keys) {
            node = valueOf(node, key);
        }
        rejectAnchor(node);
        int start = mark
                + text.substring(mark).offsetByCodePoints(0, node.getStartMark().getIndex());
        int end = mark
                + text.substring(mark).offsetByCodePoints(0, node.getEndMark().getIndex());
        // what a block in several lines ends with belongs to the lines after it
        String written = text.substring(start, end).stripTrailing();
        String lineEnds = written.replaceAll("[^\r\n]", "");
        text = text.substring(0, start) + change.apply(written) + lineEnds + text.substring(start + written.length());
        return this;
    }

    /** Returns the text with all changes. */
    public String text() {
        return text;
    }

    /** Returns a text in quotes, as a value on one line. */
    public static String quoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    private static Node valueOf(Node node, String key) {
        if (node instanceof MappingNode map) {
            for (NodeTuple entry : map.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key)) {
                    return entry.getValueNode();
                }
            }
        }
        throw new IllegalArgumentException("there is no value of \"" + key + "\"");
    }

    private void rejectAnchor(Node node) {
        if (node.getAnchor() != null) {
            Problems problems = new Problems(file);
            problems.add(
                    new Place(
                            file,
                            node.getStartMark().getLine() + 1,
                            node.getStartMark().getColumn() + 1),
                    "the value cannot be changed, because it has an anchor",
                    "&" + node.getAnchor(),
                    "the value itself, written out in each place");
            problems.throwIfAny();
        }
    }
}
