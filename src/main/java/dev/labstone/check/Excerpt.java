package dev.labstone.check;

/** Short quotes of answers for reasons. */
final class Excerpt {

    private static final int LONGEST = 80;
    private static final int AROUND = 25;

    private Excerpt() {}

    /** Returns the beginning of a text on one line, in quotes. */
    static String of(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            return "an empty answer";
        }
        return "\"" + (line.length() <= LONGEST ? line : cut(line, 0, LONGEST) + "…") + "\"";
    }

    /** Returns what stands around a place of a text, on one line, in quotes. */
    static String around(String text, int start, int end) {
        int from = Math.max(0, start - AROUND);
        int to = Math.min(text.length(), Math.min(end, start + LONGEST) + AROUND);
        String middle = cut(text, from, to).replaceAll("\\s+", " ");
        return "\"" + (from > 0 ? "…" : "") + middle + (to < text.length() ? "…" : "") + "\"";
    }

    /** Cuts without tearing a character outside the basic plane in two. */
    private static String cut(String text, int from, int to) {
        int start = from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
        int end = to < text.length() && to > 0 && Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
        return text.substring(start, Math.max(start, end));
    }
}
