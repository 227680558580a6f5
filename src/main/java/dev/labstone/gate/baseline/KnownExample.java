package dev.labstone.gate.baseline;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.labstone.check.Outcome;
import dev.labstone.statistics.Repeats;
import dev.labstone.usecase.Role;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a baseline knows of an example.
 *
 * @param digest the beginning of the digest of what was asked and checked; see {@link ExampleDigest}
 * @param outcomes the outcome of each role, by the id of the role
 * @param repeats how many of its samples passed, by the id of the role; left out where it was asked once
 */
public record KnownExample(
        String digest,
        SortedMap<String, Outcome> outcomes,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, Repeats> repeats) {

    /** Creates an example; what a file leaves out is empty. */
    public KnownExample {
        digest = digest == null ? "" : digest;
        outcomes = outcomes == null ? new TreeMap<>() : outcomes;
        repeats = repeats == null ? new TreeMap<>() : repeats;
    }

    /** Returns whether a role passed some of its samples, but not all. */
    public boolean isFlaky(Role role) {
        return repeats.containsKey(role.id()) && repeats.get(role.id()).flaky();
    }
}
