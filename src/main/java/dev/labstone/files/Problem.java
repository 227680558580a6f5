package dev.labstone.files;

import java.util.Objects;

/**
 * One thing that is wrong with a file, told so that its author can mend it.
 *
 * @param place where it stands
 * @param what what is wrong, in one sentence without a full stop
 * @param found what stands there; empty when {@code what} says it already
 * @param expected what should stand there, or how to mend it
 */
public record Problem(Place place, String what, String found, String expected) {

    /** Creates a problem. */
    public Problem {
        Objects.requireNonNull(place);
        Objects.requireNonNull(what);
        Objects.requireNonNull(found);
        Objects.requireNonNull(expected);
    }

    /** Returns the problem as shown to the user: the place and three short lines at the most. */
    @Override
    public String toString() {
        return place + ": " + what + line("found:    ", found) + line("expected: ", expected);
    }

    private static String line(String label, String text) {
        return text.isEmpty() ? "" : "\n    " + label + text.replace("\n", "\n              ");
    }
}
