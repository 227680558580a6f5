package dev.labstone.scaffold;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What new files look like. */
final class Pattern {

    private Pattern() {}

    static String text(String name) {
        try (InputStream file = Objects.requireNonNull(Pattern.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("could not read " + name, broken);
        }
    }
}
