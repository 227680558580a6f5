package dev.labstone.check.similarity;

import dev.labstone.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Texts as lists of words, as published scripts split them. Where they speak of English only, scripts without spaces between
 * words are split into characters, each with its marks.
 */
final class WordTokens {

    private static final String WHITE_SPACE = "\\s\\p{Z}\\x{1C}-\\x{1F}\\x{85}";
    private static final String CHARACTER = "[" + Words.UNSPACED + "]\\p{M}*+";

    /** Python's {@code string.punctuation}, and all that Unicode calls so. */
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{P}$+<=>^`|~]+");

    private static final Pattern ARTICLE = Pattern.compile("\\b(?:a|an|the)\\b", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SPACED = Pattern.compile(CHARACTER + "|[^" + WHITE_SPACE + Words.UNSPACED + "]++");
    private static final Pattern ALPHANUMERIC = Pattern.compile(
            "(?=[\\p{L}\\p{N}])(?:" + CHARACTER + "|[\\p{L}\\p{M}\\p{N}&&[^" + Words.UNSPACED + "]]++)");

    private WordTokens() {}

    /**
     * As {@code normalize_answer} of SQuAD's script: in lower case, without punctuation and without English articles. All
     * punctuation of Unicode goes, and Chinese is split into characters, as in the script of MLQA (Lewis et al. 2020).
     */
    static List<String> squad(String text) {
        String words = PUNCTUATION.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        return all(SPACED, ARTICLE.matcher(words).replaceAll(" "));
    }

    /** As google-research's rouge_score: runs of a-z and 0-9 in lower case; here also of other letters, marks and digits. */
    static List<String> rouge(String text) {
        return all(ALPHANUMERIC, text.toLowerCase(Locale.ROOT));
    }

    private static List<String> all(Pattern token, String text) {
        return token.matcher(text).results().map(MatchResult::group).toList();
    }
}
