package dev.labstone.overlap;

import dev.labstone.text.Words;
import java.util.regex.Pattern;

/**
 * Which characters make tokens. The patterns that say so are asked once for each character of the basic plane, because
 * generated data have millions of them.
 */
final class TokenKinds {

    static final byte NOTHING = 0;
    /** Stands in words and numbers. */
    static final byte WORD = 1;
    /** A token of its own: of a script without spaces, or a sign that means something, such as an emoji or a plus. */
    static final byte ALONE = 2;
    /** An apostrophe or a joiner: seems to be not there. */
    static final byte SILENT = 3;

    private static final Pattern WORDS = Pattern.compile(Words.CHARACTER);
    private static final Pattern LONERS =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{So}\\p{Sc}\\p{Sm}&&[^|~]]|(?=[^\\x00-\\x7F])\\p{Sk}");
    private static final byte[] KINDS = new byte[Character.MIN_SUPPLEMENTARY_CODE_POINT];

    static {
        for (int character = 0; character < KINDS.length; character++) {
            KINDS[character] = match(character);
        }
    }

    private TokenKinds() {}

    static byte of(int character) {
        return character < KINDS.length ? KINDS[character] : match(character);
    }

    private static byte match(int character) {
        if (character == '\'' || character == '\u200D' || character == '\u200C') {
            return SILENT;
        }
        String text = Character.toString(character);
        if (WORDS.matcher(text).matches()) {
            return WORD;
        }
        return LONERS.matcher(text).matches() ? ALONE : NOTHING;
    }
}
