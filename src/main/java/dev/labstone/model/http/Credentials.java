package dev.labstone.model.http;

import java.util.Map;

/** What a call shows to be let in. */
public interface Credentials {

    /** Shows nothing. */
    Credentials NONE = new Credentials() {
        @Override
        public Map<String, String> headers() {
            return Map.of();
        }

        @Override
        public String hideIn(String text) {
            return text;
        }
    };

    /** Shows a key as {@code Authorization: Bearer}. */
    static Credentials bearer(Secret key) {
        return key.in("Authorization", "Bearer ");
    }

    /** Shows a key in a header of its own, such as {@code api-key}. */
    static Credentials header(String name, Secret key) {
        return key.in(name, "");
    }

    /**
     * Returns the headers that show it.
     *
     * @throws FailedAttemptException if they cannot be had at the moment
     */
    Map<String, String> headers() throws FailedAttemptException;

    /** Masks all that is secret in a text. */
    String hideIn(String text);
}
