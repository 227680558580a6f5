package dev.labstone.check.structure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.text.Excerpt;
import java.util.Arrays;

/** Shows JSON in reasons, short whatever its length. */
final class Shown {

    private static final int LONGEST = 80;
    private static final int LONGEST_SENTENCE = 200;

    private Shown() {}

    /** Returns what kind of container it is with its size, or the scalar. */
    static String value(JsonNode node) {
        if (node.isContainerNode()) {
            return (node.isObject() ? "an object" : "an array") + " of " + node.size();
        }
        return cut(node.toString());
    }

    /** Returns an expected value and the found one, from where they begin to differ if that cannot be seen else. */
    static String both(JsonNode expected, JsonNode found) {
        String whole = "expected " + value(expected) + ", found " + value(found);
        if (!expected.isTextual() || !found.isTextual() || !value(expected).equals(value(found))) {
            return whole;
        }
        int same = Arrays.mismatch(
                expected.textValue().toCharArray(), found.textValue().toCharArray());
        return whole + "; they differ at character " + (same + 1) + ": expected "
                + Excerpt.from(expected.textValue(), same) + ", found " + Excerpt.from(found.textValue(), same);
    }

    /** Returns a text of at most eighty characters. */
    static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** Returns a message of a library without the full stop at its end, of at most two hundred characters. */
    static String sentence(String message) {
        String plain = message.strip().replaceFirst("\\.+$", "");
        return plain.length() <= LONGEST_SENTENCE ? plain : plain.substring(0, LONGEST_SENTENCE) + "…";
    }
}
