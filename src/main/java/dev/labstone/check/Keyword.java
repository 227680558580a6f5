package dev.labstone.check;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word or phrase to look for. A {@code *} at an end stands for the rest of a word. */
final class Keyword {

    /** What makes up words that are set apart by spaces; Chinese, Japanese and Thai are written without. */
    private static final String WORD = "[\\p{L}\\p{N}_&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]]";

    private static final Pattern WORD_AT_START = Pattern.compile("^" + WORD);
    private static final Pattern WORD_AT_END = Pattern.compile(WORD + "$");

    private final String shown;
    private final Pattern pattern;

    /**
     * Creates a keyword.
     *
     * @param shown the keyword as its author wrote it
     * @param text the keyword as it stands in normalised texts, without stars
     * @param words whether it has to begin and end where words do
     */
    Keyword(String shown, String text, boolean words) {
        this.shown = shown;
        boolean openStart = shown.startsWith("*");
        boolean openEnd = shown.endsWith("*");
        String before = words && !openStart && WORD_AT_START.matcher(text).find() ? "(?<!" + WORD + ")" : "";
        String after = words && !openEnd && WORD_AT_END.matcher(text).find() ? "(?!" + WORD + ")" : "";
        this.pattern = Pattern.compile(before + Pattern.quote(text) + after);
    }

    /** Returns what stands around the keyword in a text, in quotes, or empty if it is not there. */
    Optional<String> findIn(String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(around(matcher.toMatchResult(), text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "\"" + shown + "\"";
    }

    private static String around(MatchResult match, String text) {
        return Excerpt.around(text, match.start(), match.end());
    }
}
