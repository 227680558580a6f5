package dev.labstone.model.http;

import dev.labstone.files.Json;
import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import java.util.Map;

/** A key that never shows itself. */
public final class Secret {

    static final String MASK = "***";

    /** What is shorter is no key but a placeholder, such as "none", which would be masked in every other sentence. */
    private static final int SHORTEST_KEY = 8;

    private final String value;

    /**
     * Creates a secret.
     *
     * @param value its value
     * @throws ModelException if no header can carry it
     */
    public Secret(String value) {
        this(value, "the key that \"api_key_env:\" in models.yaml names");
    }

    /**
     * Creates a secret.
     *
     * @param value its value
     * @param source what it is and where it comes from, for the message
     * @throws ModelException if no header can carry it
     */
    public Secret(String value, String source) {
        if (value.isBlank() || !value.chars().allMatch(character -> character > ' ' && character < 0x7F)) {
            throw new ModelException(
                    Failure.UNAUTHORIZED,
                    source + " is empty, or holds a blank, a line break or another character that no key has; "
                            + "set the variable to the key alone");
        }
        this.value = value;
    }

    /** Returns credentials that show it in a header, behind a prefix. */
    public Credentials in(String header, String prefix) {
        return new Credentials() {
            @Override
            public Map<String, String> headers() {
                return Map.of(header, prefix + value);
            }

            @Override
            public String hideIn(String text) {
                return Secret.this.hideIn(text);
            }
        };
    }

    /** Returns the value itself, for where a protocol wants it elsewhere than in a header: never for logs or files. */
    public String reveal() {
        return value;
    }

    /** Masks the key, also where JSON has escaped it. */
    public String hideIn(String text) {
        if (value.length() < SHORTEST_KEY) {
            return text;
        }
        String quoted = Json.line(value);
        String escaped = quoted.substring(1, quoted.length() - 1);
        return text.replace(value, MASK).replace(escaped, MASK).replace(escaped.replace("/", "\\/"), MASK);
    }

    /** Returns a mask, so that a secret may stand in a log or a message by mistake. */
    @Override
    public String toString() {
        return MASK;
    }
}
