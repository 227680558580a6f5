package dev.labstone.overlap;

/**
 * From where on an example counts as similar or as leaked. Shares are from 0 to 1.
 *
 * <p>They were set by hand over real data: the 62 examples of the repository against its taxonomy, its document and what
 * two real runs of {@code ilab} generated from them, 86 and 108 rows. None of them is leaked there; no share of grams
 * reaches 0.5, and the cosines that reach 0.8 are of logs that differ in nothing but code and names.
 */
final class Thresholds {

    /**
     * From so many tokens on a question that stands in a training text whole is a copy, wherever it stands: chance does not
     * put eight words in the same order. A shorter one has to be most of what its sentence says.
     */
    static final int COPY = 8;

    /**
     * The share of grams from which on a question is the same but for a word or two, when the answer is the same too. Where
     * a template was only filled in otherwise, the share may be as high, but then the answers differ.
     */
    static final double NEAR = 0.6;

    /** The share of the reference's words from which on a trained answer says the same. */
    static final double ANSWER = 0.8;

    /**
     * The share of grams from which on a question is a copy whatever the answer, if it has {@link #LONG} tokens and all its
     * numbers are there: one other word in the middle of such a text takes more than a tenth of its grams.
     */
    static final double ALMOST = 0.9;

    /** The tokens of its own that a question needs for {@link #ALMOST}. */
    static final int LONG = 20;

    /** The share of grams from which on two questions are worth showing. */
    static final double SIMILAR = 0.5;

    /** The likeness of characters from which on two questions are worth showing. Templates reach 0.9, so it proves nothing. */
    static final double CHARACTERS = 0.7;

    /** The cosine from which on two questions are worth showing. */
    static final double MEANING = 0.8;

    /** The cosine from which on a question is a paraphrase, if its numbers are there and the answers mean alike. */
    static final double PARAPHRASE = 0.9;

    /**
     * The cosine from which on two answers to the same question mean alike. "Paris" and "The capital of France is Paris."
     * have 0.71, answers to different questions less than 0.5 unless they fill in the same template.
     */
    static final double SAME_ANSWER = 0.7;

    /**
     * The share of a question's shingles below which a text is not looked at: a short form of at least three tokens, which
     * is half of the question, still has 0.4 of them, and whatever else is worth showing has more.
     */
    static final double WORTH_A_LOOK = 0.4;

    private Thresholds() {}
}
