package dev.labstone.gate.baseline;

import dev.labstone.check.Outcome;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a baseline knows of an example.
 *
 * @param digest the beginning of the digest of what was asked and checked; see {@link ExampleDigest}
 * @param outcomes the outcome of each role, by the id of the role
 */
public record KnownExample(String digest, SortedMap<String, Outcome> outcomes) {

    /** Creates an example; what a file leaves out is empty. */
    public KnownExample {
        digest = digest == null ? "" : digest;
        outcomes = outcomes == null ? new TreeMap<>() : outcomes;
    }
}
