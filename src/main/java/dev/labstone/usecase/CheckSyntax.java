package dev.labstone.usecase;

import dev.labstone.files.Problems;
import java.util.Map;
import java.util.Set;

/** Knows which checks there are and what their settings have to look like. */
public interface CheckSyntax {

    /** Returns the names of all checks; {@code all} and {@code any}, the names of sets, are none of them. */
    Set<String> names();

    /**
     * Looks at the settings of a check.
     *
     * @param check the check; its name is one of {@link #names()}
     * @param fields the fields of the example, for the placeholders in the settings
     * @param problems receives what is wrong with them
     */
    void verify(CheckSpec check, Map<String, String> fields, Problems problems);
}
