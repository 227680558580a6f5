package dev.labstone.lineup;

import dev.labstone.yaml.FieldReader;
import java.util.Optional;

/** Reads a text that may be missing, but not be empty. */
final class Filled {

    private Filled() {}

    static Optional<String> text(FieldReader fields, String key) {
        return fields.optionalText(key).map(text -> fields.filledText(key));
    }
}
