package dev.labstone.report;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.WordUtils;

/**
 * Text of users and models as a comment on GitHub may hold it: nothing in it is markup, notifies anybody or becomes a link.
 * GitHub looks for names, numbers of issues and addresses after it has made HTML of the Markdown, so that escapes alone do not
 * keep it from that; but it does not look into {@code pre}.
 */
final class GitHubText {

    /** What cannot be seen, or turns the direction of what can; line ends and tabs stay. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]|\\p{Cs}");

    /** Where names, addresses and numbers of issues begin. */
    private static final Pattern LINK = Pattern.compile("(?i)@|:(?=//)|www(?=\\.)|#|\\bGH(?=-)");

    /** It has no width and parts no line, and no name or address goes on behind it. */
    private static final String JOINER = "\u2060";

    /** How many characters of a block a comment shows beside each other. */
    private static final int WIDTH = 100;

    private GitHubText() {}

    /** Returns a text on one line for Markdown. */
    static String inert(String text) {
        return LINK.matcher(Markdown.escape(seen(text))).replaceAll("$0" + JOINER);
    }

    /**
     * Returns a text word for word as a block; long lines go on in the next one.
     *
     * @param text the text
     * @param most how many characters are shown
     */
    static String block(String text, int most) {
        String whole = seen(text.replace("\r\n", "\n").replace('\r', '\n'));
        int length = whole.codePointCount(0, whole.length());
        String shown = length <= most
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, most)) + "\n… and " + (length - most)
                        + " characters more";
        String lines = shown.lines().map(GitHubText::wrapped).collect(Collectors.joining("\n"));
        return "<pre>\n" + html(lines) + "\n</pre>";
    }

    private static String wrapped(String line) {
        return line.length() <= WIDTH ? line : WordUtils.wrap(line, WIDTH, "\n", false);
    }

    /** Returns a text for HTML. */
    static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("@", "&#64;");
    }

    private static String seen(String text) {
        return UNSEEN.matcher(text).replaceAll("\uFFFD");
    }
}
