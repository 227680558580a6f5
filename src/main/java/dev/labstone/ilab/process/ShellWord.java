package dev.labstone.ilab.process;

import java.util.regex.Pattern;

/** Writes a text so that a POSIX shell takes it as one word and changes nothing in it. */
public final class ShellWord {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private ShellWord() {}

    /** Returns the text as it has to be written, in quotes only where it needs them. */
    public static String quote(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    /** Quotes the first word of a command, which must not look like an assignment. */
    static String quoteProgram(String text) {
        return text.contains("=") && PLAIN.matcher(text).matches() ? "'" + text + "'" : quote(text);
    }
}
