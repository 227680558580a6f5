package dev.labstone.yaml;

import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * What can be said about the syntax of a text that somebody else wrote. Tags and anchors are fine, and nothing is ever made
 * of them, so they can neither multiply nor create anything.
 *
 * @param result how it came out
 * @param what what is wrong, in one sentence without a full stop; empty if nothing is
 * @param line the line where it is wrong, counted from 1
 * @param column the column, counted from 1
 */
public record YamlSyntax(Result result, String what, int line, int column) {

    /** How a text came out. */
    public enum Result {
        /** A map or a list. */
        CONTAINER,
        /** A text, or nothing at all. */
        SCALAR,
        /** Not one document of YAML, or a map with the same key twice. */
        INVALID,
        /** Lists and maps stand so deep within each other that they were not looked at. */
        TOO_DEEP
    }

    /** Looks at a text. */
    public static YamlSyntax of(String text) {
        try {
            Node root = YamlReader.compose(text);
            Optional<ScalarNode> twice = root == null ? Optional.empty() : new RepeatedKeys().first(root);
            boolean container = root instanceof CollectionNode<?>;
            return twice.map(YamlSyntax::twice)
                    .orElseGet(() -> new YamlSyntax(container ? Result.CONTAINER : Result.SCALAR, "", 1, 1));
        } catch (MarkedYAMLException wrong) {
            SyntaxError error = new SyntaxError(wrong);
            return invalid(error.what() + "; expected " + error.expected(), error.mark());
        } catch (ReaderException wrong) {
            String character = "the character U+%04X is not allowed in YAML".formatted(wrong.getCodePoint());
            return invalid(character, null);
        } catch (YAMLException tooDeep) {
            return new YamlSyntax(Result.TOO_DEEP, String.valueOf(tooDeep.getMessage()), 1, 1);
        }
    }

    private static YamlSyntax twice(ScalarNode key) {
        return invalid("the key \"" + key.getValue() + "\" stands twice", key.getStartMark());
    }

    private static YamlSyntax invalid(String what, Mark mark) {
        return mark == null
                ? new YamlSyntax(Result.INVALID, what, 1, 1)
                : new YamlSyntax(Result.INVALID, what, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
