package dev.labstone.overlap;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The runs of tokens that a question and a text have in common: the longest one, and how many grams of the question stand
 * close together in the text, that is, within twice as many tokens as the question has. So a long text does not gather the
 * grams of a question from all of its ends.
 */
final class Runs {

    private static final int TIMES = 2;

    private final Asked asked;
    private final int[] lengths;
    private final int[] seen;
    private final int[] inWindow;
    private final Deque<int[]> window = new ArrayDeque<>();
    private int grams;
    private int now;
    private int longest;
    private int longestEnd;
    private final int[] best;

    private Runs(Asked asked) {
        this.asked = asked;
        this.lengths = new int[asked.size()];
        this.seen = new int[asked.size()];
        this.inWindow = new int[asked.size()];
        this.best = new int[asked.size()];
        Arrays.fill(seen, -2);
    }

    /** Finds the runs. */
    static Runs of(Asked asked, Tokens text) {
        Runs runs = new Runs(asked);
        for (int token = 0; token < text.size(); token++) {
            int[] places = asked.places(text.hash(token));
            if (places != null) {
                runs.extend(token, places);
            }
        }
        return runs;
    }

    /** Returns how many tokens the longest run has. */
    int longest() {
        return longest;
    }

    /** Returns where in the text it ends, exclusively. */
    int longestEnd() {
        return longestEnd;
    }

    /** Returns how many tokens the longest run has that ends with a token of the question. */
    int endingAt(int token) {
        return best[token];
    }

    /** Returns the most grams of the question that stand close together. */
    int grams() {
        return grams;
    }

    /** Backwards, because the length behind is still that of the token before. */
    private void extend(int token, int[] places) {
        for (int i = places.length - 1; i >= 0; i--) {
            int place = places[i];
            lengths[place] = place > 0 && seen[place - 1] == token - 1 ? lengths[place - 1] + 1 : 1;
            seen[place] = token;
            keep(place, token);
        }
    }

    private void keep(int place, int token) {
        int length = lengths[place];
        best[place] = Math.max(best[place], length);
        if (length > longest) {
            longest = length;
            longestEnd = token + 1;
        }
        int needed = asked.grams().endingAt(place);
        if (needed > 0 && length >= needed) {
            count(place, token);
        }
    }

    private void count(int place, int token) {
        while (!window.isEmpty() && window.peekFirst()[1] <= token - TIMES * asked.size()) {
            now -= --inWindow[window.removeFirst()[0]] == 0 ? 1 : 0;
        }
        window.addLast(new int[] {place, token});
        now += inWindow[place]++ == 0 ? 1 : 0;
        grams = Math.max(grams, now);
    }
}
