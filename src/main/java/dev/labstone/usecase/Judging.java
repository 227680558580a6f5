package dev.labstone.usecase;

import java.math.BigDecimal;

/**
 * How judges are asked, and what they have to show before their verdicts count.
 *
 * @param always whether they are asked even where the other checks have decided already
 * @param decoding how they are asked
 * @param samples how often each question is put to a judge; at least 1
 * @param bar what a judge has to reach
 */
public record Judging(boolean always, Decoding decoding, int samples, Bar bar) {

    private static final int MAX_TOKENS = 300;

    /** What holds where the author says nothing: asked once, the likeliest words, up to 300 tokens. */
    public static final Judging DEFAULT =
            new Judging(false, Decoding.DEFAULT.withMaxTokens(MAX_TOKENS), 1, Bar.DEFAULT);

    /**
     * What a judge has to reach on a criterion before its verdicts count.
     *
     * @param labels how many answers people have to have labelled
     * @param agreement the share of labels it has to meet, from 0 to 1
     * @param kappa how much better than chance that has to be, from -1 to 1
     * @param traps the share of the built-in traps it has to get right, from 0 to 1
     * @param consistency how often it has to say the same when two answers change places, from 0 to 1
     */
    public record Bar(int labels, BigDecimal agreement, BigDecimal kappa, BigDecimal traps, BigDecimal consistency) {

        /**
         * What holds where the author says nothing. A κ of 0.6 is where "substantial" agreement begins (J. R. Landis and
         * G. G. Koch, Biometrics 33, 1977).
         */
        public static final Bar DEFAULT =
                new Bar(20, new BigDecimal("0.8"), new BigDecimal("0.6"), new BigDecimal("0.8"), new BigDecimal("0.8"));
    }
}
