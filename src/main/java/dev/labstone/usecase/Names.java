package dev.labstone.usecase;

import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import java.util.regex.Pattern;

/** The form of names: they become file names, history ids and properties, so they are kept plain. */
final class Names {

    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 100;

    private Names() {}

    static void requireKebabCase(String name, String owner, Place place, Problems problems) {
        if (!name.isEmpty()
                && (name.length() > LONGEST || !KEBAB_CASE.matcher(name).matches())) {
            problems.add(
                    place,
                    "the name of " + owner + " is not allowed",
                    name,
                    "up to " + LONGEST + " of a-z, 0-9 and single hyphens between them: host-not-available");
        }
    }
}
