package dev.labstone.scaffold;

import dev.labstone.report.prose.ProseField;
import dev.labstone.yaml.Gap;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes a {@code summary.yaml} of which nothing is answered yet: each key with its question and an example. */
final class ProseFile {

    private static final String HEAD = """
            # What only you can say, for summary.md. What says FILL IN counts as not written yet.
            """;

    private ProseFile() {}

    static String text() {
        return Arrays.stream(ProseField.values()).map(ProseFile::field).collect(Collectors.joining("", HEAD, ""));
    }

    private static String field(ProseField field) {
        String form = field == ProseField.TIME_SAVED
                ? "# Two keys below it, in place of the text: percent, a number, and calculation.\n"
                : "";
        String may = field.isOptional() ? " (may be left out)" : "";
        return "\n# " + field.question() + may + "\n# For example: " + field.example() + "\n" + form + field.key()
                + ": " + Gap.MARK + "\n";
    }
}
