package dev.labstone.lineup;

import dev.labstone.yaml.DidYouMean;
import java.nio.file.Path;
import java.util.Collection;

/** Thrown when a lineup is asked for that {@code models.yaml} does not have. */
public final class UnknownLineupException extends RuntimeException {

    UnknownLineupException(Path file, String name, Collection<String> known) {
        super(
                "there is no lineup \"" + name + "\" in " + file + "; it has " + String.join(", ", known)
                        + DidYouMean.suffix(name, known),
                null,
                false,
                false);
    }
}
