package dev.labstone.lineup;

import dev.labstone.files.Problems;
import dev.labstone.yaml.Describe;
import dev.labstone.yaml.DidYouMean;
import dev.labstone.yaml.FieldReader;
import java.util.List;
import java.util.Optional;

/**
 * A field that holds one of some words, or a path. A mistyped word is not taken for a path, because a path has a slash or
 * a point in it.
 *
 * @param key the field
 * @param words the words
 * @param path what the path leads to: "a file"
 */
record WordOrPath(String key, List<String> words, String path) {

    /** Returns the text of the field, or empty if it is not there or neither of the two. */
    Optional<String> read(FieldReader fields, Problems problems) {
        Optional<String> text = fields.optionalText(key);
        Optional<String> allowed = text.filter(this::isAllowed);
        if (text.isPresent() && allowed.isEmpty()) {
            problems.add(
                    fields.placeOf(key),
                    "\"" + key + "\" is not allowed",
                    Describe.text(text.get()),
                    String.join(", ", words) + ", or the path of " + path + " with a \"/\" or \".\" in it"
                            + DidYouMean.suffix(text.get(), words));
        }
        return allowed;
    }

    private boolean isAllowed(String text) {
        return words.contains(text) || text.contains("/") || text.contains(".");
    }
}
