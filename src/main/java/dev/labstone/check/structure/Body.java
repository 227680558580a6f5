package dev.labstone.check.structure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of an answer that counts: all of it, or what stands in the one Markdown fence around it.
 *
 * @param text the text
 * @param linesBefore how many lines of the answer stand before it
 */
record Body(String text, int linesBefore) {

    private static final Pattern FENCE =
            Pattern.compile("(?s)\\A\\s*+(```++|~~~++)[^\\n`~]*+\\n(?:(.*)\\n)?[ \\t]*+\\1[`~]*+\\s*+\\z");

    /**
     * Returns the part of an answer that counts.
     *
     * @param answer the answer
     * @param fence whether a fence around it is taken off
     */
    static Body of(String answer, boolean fence) {
        Matcher matcher = FENCE.matcher(answer);
        if (!fence || !matcher.matches()) {
            return new Body(answer, 0);
        }
        String inside = matcher.group(2) == null ? "" : matcher.group(2);
        int start = matcher.group(2) == null ? matcher.end() : matcher.start(2);
        return new Body(inside, (int)
                answer.chars().limit(start).filter(letter -> letter == '\n').count());
    }

    /** Returns the place of a line and column of the text, both counted from 1, in the answer. */
    String place(int line, int column) {
        return "line " + (linesBefore + line) + ", column " + column;
    }
}
