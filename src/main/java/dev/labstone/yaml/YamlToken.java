package dev.labstone.yaml;

/**
 * A piece of a YAML file as it is written, for those who look at its form and not at its values.
 *
 * @param kind what it is
 * @param line the line in which it begins, counted from 1
 * @param column how many characters stand before it in that line
 * @param lastLine the line in which its last visible character stands
 * @param start how many characters stand before it in the file
 * @param end how many characters of the file there are up to its end
 * @param visible whether there is anything to see of it
 * @param explicit whether it is a key after a question mark
 * @param endsLine whether it takes the end of its line with it, as a text of several lines does
 */
public record YamlToken(
        Kind kind,
        int line,
        int column,
        int lastLine,
        int start,
        int end,
        boolean visible,
        boolean explicit,
        boolean endsLine) {

    /** What a piece is. */
    public enum Kind {
        /** The beginning of a map without braces. */
        BLOCK_MAP,
        /** The beginning of a list without brackets, where it is indented. */
        BLOCK_LIST,
        /** The end of either; nothing is to be seen of it. */
        BLOCK_END,
        /** A hyphen. */
        HYPHEN,
        /** A brace that opens. */
        BRACE,
        /** A brace that closes. */
        BRACE_END,
        /** A bracket that opens. */
        BRACKET,
        /** A bracket that closes. */
        BRACKET_END,
        /** A comma between brackets or braces. */
        COMMA,
        /** The beginning of a key; a question mark, or nothing to be seen. */
        KEY,
        /** A colon. */
        COLON,
        /** A text without quotes. */
        PLAIN,
        /** A text in quotes or in a block. */
        QUOTED,
        /** A name for a value. */
        ANCHOR,
        /** The name of a value in its place. */
        ALIAS,
        /** A tag. */
        TAG,
        /** The line that begins or ends a document, or speaks to the parser. */
        DOCUMENT,
        /** The end of the file. */
        END
    }
}
