package dev.labstone.check.wording;

import dev.labstone.text.Excerpt;
import dev.labstone.text.Words;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word or phrase to look for. A {@code *} at an end stands for the rest of a word. */
final class Keyword {

    private static final String WORD = Words.CHARACTER;

    private static final Pattern WORD_AT_START = Pattern.compile("^" + WORD);
    private static final Pattern WORD_AT_END = Pattern.compile(WORD + "$");
    private static final Pattern DIGIT_AT_START = Pattern.compile("^\\p{Nd}");
    private static final Pattern DIGIT_AT_END = Pattern.compile("\\p{Nd}$");

    /** No word goes on here; 5 is not in 2.5, 2,500 or -5. */
    private static final String NO_WORD_BEFORE = "(?<!" + WORD + ")";

    private static final String NO_NUMBER_BEFORE = "(?<!\\p{Nd}[.,])(?<!(?<!" + WORD + ")[-\\x{2212}])";

    /** No word goes on here; can is not in can't, and 2 is not in 2.5. */
    private static final String NO_WORD_AFTER = "(?!" + WORD + "|['\\x{2019}][tT](?!" + WORD + "))";

    private static final String NO_NUMBER_AFTER = "(?![.,]\\p{Nd})";

    /** A sign that is part of a bigger one is not there, such as the woman in the astronaut. */
    private static final String NO_SIGN_BEFORE = "(?<!\\x{200D})";

    private static final String NO_SIGN_AFTER = "(?![\\p{M}&&[^\\x{FE0E}\\x{FE0F}]]|\\x{FE0F}?\\x{200D})";

    private final String shown;
    private final Pattern pattern;
    private final Pattern anywhere;

    /**
     * Creates a keyword.
     *
     * @param shown the keyword as its author wrote it
     * @param text the keyword as it stands in normalised texts, without stars
     * @param openStart whether a word may go on before it
     * @param openEnd whether a word may go on behind it
     */
    Keyword(String shown, String text, boolean openStart, boolean openEnd) {
        this.shown = shown;
        this.anywhere = Pattern.compile(Pattern.quote(text));
        this.pattern = Pattern.compile((openStart ? "" : before(text)) + anywhere + (openEnd ? "" : after(text)));
    }

    /** Returns what stands around the keyword in a text, in quotes, or empty if it is not there. */
    Optional<String> findIn(String text) {
        return find(pattern, text);
    }

    /** Returns what stands around the keyword where it is only a part of a word, or empty if it is nowhere. */
    Optional<String> findInsideWord(String text) {
        return find(anywhere, text);
    }

    @Override
    public String toString() {
        return "\"" + shown + "\"";
    }

    private static String before(String text) {
        if (!WORD_AT_START.matcher(text).find()) {
            return NO_SIGN_BEFORE;
        }
        return NO_WORD_BEFORE + (DIGIT_AT_START.matcher(text).find() ? NO_NUMBER_BEFORE : "");
    }

    private static String after(String text) {
        if (!WORD_AT_END.matcher(text).find()) {
            return NO_SIGN_AFTER;
        }
        return NO_WORD_AFTER + (DIGIT_AT_END.matcher(text).find() ? NO_NUMBER_AFTER : "");
    }

    private static Optional<String> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(Excerpt.around(text, matcher.start(), matcher.end())) : Optional.empty();
    }
}
