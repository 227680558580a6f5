package dev.labstone.check;

/** What words are made of. */
final class Words {

    /** Scripts that put no spaces between words, and the lengthening mark that Japanese ones share. */
    static final String UNSPACED =
            "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}" + "\\p{IsMyanmar}\\x{30FC}";

    /** A character of a word that is set apart by spaces: letters with their marks, digits, powers and indices, {@code _}. */
    static final String CHARACTER = "[\\p{L}\\p{M}\\p{N}_\\x{2070}-\\x{209C}&&[^" + UNSPACED + "]]";

    private Words() {}
}
