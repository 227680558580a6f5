package dev.labstone.yaml;

import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import java.util.regex.Pattern;

/** The form of names: they become file names, history ids and properties, so they are kept plain. */
public final class Names {

    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 100;

    private Names() {}

    /** Returns whether a name is plain: up to 100 of a-z, 0-9 and single hyphens between them. */
    public static boolean isKebabCase(String name) {
        return name.length() <= LONGEST && KEBAB_CASE.matcher(name).matches();
    }

    /**
     * Adds a problem if a name is not plain.
     *
     * @param name the name
     * @param owner what is called so, for the message: "an example"
     * @param place where the name stands
     * @param problems receives the problem
     */
    public static void requireKebabCase(String name, String owner, Place place, Problems problems) {
        if (!isKebabCase(name)) {
            problems.add(
                    place,
                    "the name of " + owner + " is not allowed",
                    Describe.text(name),
                    "up to " + LONGEST + " of a-z, 0-9 and single hyphens between them: host-not-available");
        }
    }
}
