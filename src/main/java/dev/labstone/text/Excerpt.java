package dev.labstone.text;

import java.util.regex.Pattern;

/** Short quotes of answers for reasons. */
public final class Excerpt {

    private static final int LONGEST = 80;
    private static final int AROUND = 25;

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Z}&&[^ ]]");

    private Excerpt() {}

    /** Returns the beginning of a text on one line, in quotes. */
    public static String of(String text) {
        String start = text.stripLeading();
        String some = cut(start, 0, Math.min(start.length(), LONGEST * LONGEST));
        String line = SPACE.matcher(some.strip()).replaceAll(" ");
        if (line.isEmpty()) {
            return "an empty answer";
        }
        return "\"" + (line.length() <= LONGEST ? line : cut(line, 0, LONGEST) + "…") + "\"";
    }

    /** Returns what stands around a place of a text, on one line, in quotes. */
    public static String around(String text, int start, int end) {
        int from = Math.max(0, start - AROUND);
        int to = Math.min(text.length(), Math.min(end, start + LONGEST) + AROUND);
        String middle = SPACE.matcher(cut(text, from, to)).replaceAll(" ");
        return "\"" + (from > 0 ? "…" : "") + middle + (to < text.length() ? "…" : "") + "\"";
    }

    /** Returns what stands in a text from a place on, in quotes, with what cannot be seen spelt out: {@code <U+000A>}. */
    public static String from(String text, int start) {
        if (start >= text.length()) {
            return "its end";
        }
        int to = Math.min(text.length(), start + AROUND);
        String shown = INVISIBLE
                .matcher(cut(text, start, to))
                .replaceAll(match -> "<U+%04X>".formatted(match.group().codePointAt(0)));
        return "\"" + shown + (to < text.length() ? "…" : "") + "\"";
    }

    /** Cuts without tearing a character outside the basic plane in two. */
    private static String cut(String text, int from, int to) {
        int start = from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
        int end = to < text.length() && to > 0 && Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
        return text.substring(start, Math.max(start, end));
    }
}
