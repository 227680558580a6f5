package dev.labstone.deliver;

import java.util.Map;

/**
 * Colours of a terminal, by the sequences of ECMA-48, where somebody sees them.
 *
 * @param shown whether there are any
 */
record Colours(boolean shown) {

    static final Colours NONE = new Colours(false);

    private static final String RESET = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";
    private static final Map<Tone, String> TONES =
            Map.of(Tone.GOOD, "\u001b[32m", Tone.OPEN, "\u001b[33m", Tone.BAD, "\u001b[31m");

    /**
     * Returns colours for a terminal whose user does not want none: {@code NO_COLOR}, whatever its value
     * (<a href="https://no-color.org">no-color.org</a>), a terminal that calls itself dumb and CI want none.
     *
     * @param terminal whether somebody looks on
     * @param environment the environment variables
     */
    static Colours of(boolean terminal, Map<String, String> environment) {
        boolean unwanted = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.containsKey("CI")
                || environment.getOrDefault("TERM", "").equals("dumb");
        return new Colours(terminal && !unwanted);
    }

    String bold(String text) {
        return shown ? BOLD + text + RESET : text;
    }

    String in(Tone tone, String text) {
        return shown ? TONES.get(tone) + text + RESET : text;
    }
}
