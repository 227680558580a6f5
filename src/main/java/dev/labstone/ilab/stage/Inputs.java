package dev.labstone.ilab.stage;

import dev.labstone.files.Digests;
import dev.labstone.files.Json;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** What goes into a stage: the same inputs give the same outputs, so that nothing needs to be done twice. */
final class Inputs {

    private static final int DIGITS = 16;

    private final SortedMap<String, String> values = new TreeMap<>();

    /** Adds an input. */
    Inputs with(String name, Object value) {
        values.put(name, String.valueOf(value));
        return this;
    }

    SortedMap<String, String> values() {
        return values;
    }

    /** Returns what tells these inputs from any others. */
    String fingerprint() {
        return Digests.sha256(Json.canonical(values)).substring(0, DIGITS);
    }

    /** Returns the digest of a text. */
    static String digest(String text) {
        return Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
