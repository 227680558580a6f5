package dev.labstone.report.page;

/** Texts as a page holds them: whole, unless they are so long that nobody reads them there. */
final class PageText {

    /** The most characters of an answer, a prompt or an input. */
    static final int MOST = 30_000;

    /** The most characters of a reason. */
    static final int MOST_OF_REASON = 3_000;

    private PageText() {}

    static boolean isCut(String text) {
        return text.length() > MOST;
    }

    static String of(String text) {
        return cut(text, MOST);
    }

    static String reason(String text) {
        return cut(text, MOST_OF_REASON);
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "… (" + (text.length() - end) + " more characters in run.json)";
    }
}
