package dev.labstone.check.similarity;

import java.util.List;

/**
 * A text to compare answers with.
 *
 * @param text the text as its author wrote it, with placeholders filled in
 * @param tokens what the metric makes of it
 */
record Reference(String text, List<String> tokens) {
    Reference {
        tokens = List.copyOf(tokens);
    }
}
