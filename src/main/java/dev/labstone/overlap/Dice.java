package dev.labstone.overlap;

import java.util.Arrays;
import java.util.Locale;

/**
 * The characters of a text, to be held against those of another: how many runs of three stand in both. Case, and what is no
 * token, does not count.
 */
final class Dice {

    private static final int LENGTH = 3;

    private final String text;
    private long[] runs;

    private Dice(String text) {
        this.text = text;
    }

    /** Takes some tokens of a text apart. */
    static Dice of(Tokens tokens, int from, int to) {
        StringBuilder plain = new StringBuilder(" ");
        for (int token = from; token < to; token++) {
            plain.append(tokens.text(), tokens.start(token), tokens.end(token)).append(' ');
        }
        return new Dice(plain.toString());
    }

    /** Returns twice the runs that stand in both by the runs of both, from 0 to 1; the same whichever comes first. */
    double with(Dice other) {
        int all = runs().length + other.runs().length;
        return all == 0 ? 0 : 2.0 * shared(runs(), other.runs()) / all;
    }

    /** Returns whether two texts are near enough in length to be as alike as that. */
    boolean canReach(double share, Dice other) {
        int all = text.length() + other.text.length();
        return 2.0 * Math.min(text.length(), other.text.length()) >= share * all;
    }

    /** Both are sorted, so that one walk finds each as often as it stands in both. */
    private static int shared(long[] left, long[] right) {
        int shared = 0;
        int at = 0;
        int other = 0;
        while (at < left.length && other < right.length) {
            int order = Long.compare(left[at], right[other]);
            shared += order == 0 ? 1 : 0;
            at += order <= 0 ? 1 : 0;
            other += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    private long[] runs() {
        if (runs == null) {
            runs = runs(text.toLowerCase(Locale.ROOT));
        }
        return runs;
    }

    private static long[] runs(String text) {
        long[] runs = new long[Math.max(0, text.length() - LENGTH + 1)];
        for (int start = 0; start < runs.length; start++) {
            runs[start] = ((long) text.charAt(start) << (2 * Character.SIZE))
                    | ((long) text.charAt(start + 1) << Character.SIZE)
                    | text.charAt(start + 2);
        }
        Arrays.sort(runs);
        return runs;
    }
}
