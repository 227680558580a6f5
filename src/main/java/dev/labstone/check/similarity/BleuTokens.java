package dev.labstone.check.similarity;

import dev.labstone.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Texts as tokens of the NIST script mteval-v13a.pl, the way sacrebleu's tokenizer 13a puts its rules: signs of ASCII stand
 * alone, but not {@code '}; {@code .} and {@code ,} do unless between digits, {@code -} does behind a digit; case counts.
 *
 * <p>Characters of scripts without spaces between words stand alone too, as in sacrebleu's tokenizer zh for Chinese.
 */
final class BleuTokens {

    private static final Pattern SIGN = Pattern.compile("[{-~\\[-` -&(-+:-@/]");
    private static final Pattern NOT_AFTER_DIGIT = Pattern.compile("([^0-9])([.,])");
    private static final Pattern NOT_BEFORE_DIGIT = Pattern.compile("([.,])([^0-9])");
    private static final Pattern DASH = Pattern.compile("([0-9])(-)");

    /** With punctuation of Chinese and Japanese, and forms of full width. */
    private static final Pattern UNSPACED =
            Pattern.compile("[" + Words.UNSPACED + "\\x{3000}-\\x{303F}\\x{FF00}-\\x{FFEF}]\\p{M}*+");

    private BleuTokens() {}

    static List<String> of(String text) {
        String line = UNSPACED.matcher(" " + plain(text) + " ").replaceAll(" $0 ");
        line = SIGN.matcher(line).replaceAll(" $0 ");
        line = NOT_AFTER_DIGIT.matcher(line).replaceAll("$1 $2 ");
        line = NOT_BEFORE_DIGIT.matcher(line).replaceAll(" $1 $2");
        line = DASH.matcher(line).replaceAll("$1 $2 ");
        return Arrays.stream(Characters.WHITE_SPACE.split(line))
                .filter(token -> !token.isEmpty())
                .toList();
    }

    /** On one line, without hyphenation and escapes. */
    private static String plain(String text) {
        return text.stripTrailing()
                .replace("<skipped>", "")
                .replace("-\n", "")
                .replace('\n', ' ')
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">");
    }
}
