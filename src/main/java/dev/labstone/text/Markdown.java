package dev.labstone.text;

import java.util.regex.Pattern;

/**
 * Takes the marks of Markdown out of a text: fences, headings, quotes, bullets, emphasis, code marks, escapes; of a link
 * its text stays.
 *
 * <p>What might be meant stays: a star between digits or spaces, an underscore in a word, a minus, plus or greater-than
 * before a number. Taking marks out never joins two words.
 */
final class Markdown {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?=[_*#`~>\\[\\]])");
    private static final Pattern FENCE = Pattern.compile("(?m)^[ \\t]*(?:```+|~~~+)[\\w+#.-]*[ \\t]*$");
    private static final Pattern LINE_MARK = Pattern.compile(
            "(?m)^(?:[ \\t]{0,8}(?:(?:#{1,6}|\\*)[ \\t]+|[->+][ \\t]+(?![ \\t\\p{Sc}]*\\.?\\p{Nd})))++");
    private static final Pattern LINK = Pattern.compile("(?=[!\\[])(?<!" + Words.CHARACTER
            + ")!?\\[([^\\[\\]\n]{0,1000})]\\([^()\n]{0,2000}\\)(?!" + Words.CHARACTER + ")");

    private static final String MARKS = "(?:[*_`]|~~)++";
    private static final String OPENS_AFTER =
            "(?:^|(?<=[\\s\\p{Z}\\p{Ps}\\p{Pi}\\p{So}\"'=:>|/\u2014\u2013" + Words.UNSPACED + "\\-]))";
    private static final String OPENS_BEFORE = "(?=[^\\s\\p{Z}\\p{Pe}.,;:!?*_`~])";
    private static final String CLOSES_AFTER = "(?<=[^\\s\\p{Z}\\p{Ps}*_`~])";
    private static final String CLOSES_BEFORE =
            "(?:$|(?=[\\s\\p{Z}\\p{Pe}\\p{Pf}\\p{So}\"'.,;:!?<|/\u2026\u2014\u2013" + Words.UNSPACED + "]))";
    private static final Pattern EMPHASIS = Pattern.compile("(?m)(?=[*_`~])(?:" + OPENS_AFTER + MARKS + OPENS_BEFORE
            + "|" + CLOSES_AFTER + MARKS + CLOSES_BEFORE + ")");

    private Markdown() {}

    /** Returns the text without marks; marks inside of links or behind backslashes need another turn. */
    static String strip(String text) {
        String plain = FENCE.matcher(ESCAPE.matcher(text).replaceAll("")).replaceAll("");
        String lines = LINE_MARK.matcher(plain).replaceAll("");
        return EMPHASIS.matcher(LINK.matcher(lines).replaceAll("$1")).replaceAll("");
    }
}
