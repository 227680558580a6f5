package dev.labstone.yaml;

import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds characters that must not stand in a YAML file as they are: control characters, and the invisible ones that
 * YAML takes for line ends or leaves out, but editors do not.
 */
final class Characters {

    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{7E}\\x{A0}-\\x{2027}\\x{202A}-\\x{D7FF}\\x{E000}-\\x{FEFE}"
                    + "\\x{FF00}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final int MOST_REPORTED = 20;

    private Characters() {}

    /** Adds a problem for each forbidden character; after some of them the file is taken for no text at all. */
    static void reject(Path file, String text, Problems problems) {
        FORBIDDEN.matcher(text).results().limit(MOST_REPORTED).forEach(match -> {
            int character = match.group().codePointAt(0);
            problems.add(
                    Place.after(file, text.substring(0, match.start())),
                    "the character U+%04X is not allowed in YAML".formatted(character),
                    Optional.ofNullable(Character.getName(character)).orElse("no character at all"),
                    "no such character, or \"\\u%04X\" in double quotes".formatted(character));
        });
    }
}
