package dev.labstone.ilab.command;

/** Colours in the output of {@code ilab}. */
final class Ansi {

    private Ansi() {}

    /** Returns a line without its colours and the movements of its cursor. */
    static String plain(String line) {
        return line.replaceAll("\u001B\\[[0-9;]*[A-Za-z]", "").strip();
    }
}
