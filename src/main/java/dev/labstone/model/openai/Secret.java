package dev.labstone.model.openai;

import java.util.regex.Pattern;

/** A key that never shows itself. */
public final class Secret {

    private static final String MASK = "***";

    /** Keys in the words of servers: {@code "api_key": "…"}, {@code token=…}, {@code Bearer …}. */
    private static final Pattern ASSIGNED =
            Pattern.compile("(?i)((?:api[_-]?key|password|secret|token|bearer)\"?\\s*[:=]?\\s*\"?)[^\\s\"',;}]{6,}");

    private static final Pattern OPENAI_KEY = Pattern.compile("sk-[A-Za-z0-9_*-]{6,}");

    private final String value;

    /**
     * Creates a secret.
     *
     * @param value its value
     */
    public Secret(String value) {
        this.value = value;
    }

    String header() {
        return "Bearer " + value;
    }

    String hideIn(String text) {
        return text.replace(value, MASK);
    }

    /** Masks whatever looks like a key. */
    static String hideAll(String text) {
        return OPENAI_KEY
                .matcher(ASSIGNED.matcher(text).replaceAll("$1" + MASK))
                .replaceAll(MASK);
    }

    /** Returns a mask, so that a secret may stand in a log or a message by mistake. */
    @Override
    public String toString() {
        return MASK;
    }
}
