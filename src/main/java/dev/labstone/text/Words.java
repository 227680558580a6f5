package dev.labstone.text;

/** What words are made of. */
public final class Words {

    /**
     * Scripts that put no spaces between words: Thai, Lao, Burmese, Khmer, Japanese and Chinese. Their blocks are spelt out
     * because they are the same in every JDK, and looked up much faster than scripts.
     */
    public static final String UNSPACED = "\\x{E00}-\\x{EFF}\\x{1000}-\\x{109F}\\x{1780}-\\x{17FF}\\x{19E0}-\\x{19FF}"
            + "\\x{2E80}-\\x{2FDF}\\x{3005}-\\x{3007}\\x{3021}-\\x{3029}\\x{3038}-\\x{30FF}\\x{31F0}-\\x{31FF}"
            + "\\x{3400}-\\x{4DBF}\\x{4E00}-\\x{9FFF}\\x{A9E0}-\\x{A9FF}\\x{AA60}-\\x{AA7F}\\x{F900}-\\x{FAFF}"
            + "\\x{FF66}-\\x{FF9F}\\x{1AFF0}-\\x{1B16F}\\x{20000}-\\x{3FFFF}";

    /** A character of a word that is set apart by spaces: letters with their marks, digits, powers and indices, {@code _}. */
    public static final String CHARACTER = "[\\p{L}\\p{M}\\p{N}_\\x{2070}-\\x{209C}&&[^" + UNSPACED + "]]";

    private Words() {}
}
