package dev.labstone.overlap;

import java.util.ArrayList;
import java.util.List;

/**
 * The grams of a text: its runs of n tokens that do not reach into what the group shares. A stretch between shared parts that
 * is shorter than n is one gram as it is, so that every token of its own is in one.
 *
 * <p>n is a quarter of the tokens that are the text's own, at least 2 and at most 8: published filters take 8 to 13, which
 * most questions are too short for; and of a short question two words together say more than one.
 */
final class Grams {

    private static final int PART = 4;
    private static final int LEAST = 2;
    private static final int MOST = 8;

    private final int length;
    private final int[] needed;
    private final List<int[]> stretches = new ArrayList<>();
    private final int own;
    private int count;

    /** Finds the grams. */
    Grams(boolean[] own) {
        this.own = count(own);
        this.length = Math.max(LEAST, Math.min(MOST, this.own / PART));
        this.needed = new int[own.length];
        findStretches(own);
        stretches.forEach(stretch -> cut(stretch[0], stretch[1]));
    }

    /** Returns n. */
    int length() {
        return length;
    }

    /** Returns how many grams there are. */
    int count() {
        return count;
    }

    /** Returns how many tokens are the text's own. */
    int own() {
        return own;
    }

    /** Returns the length of the gram that ends with a token, or 0 if none does. */
    int endingAt(int token) {
        return needed[token];
    }

    /** Returns where the stretches begin and end that are the text's own. */
    List<int[]> stretches() {
        return stretches;
    }

    private void findStretches(boolean[] own) {
        int start = 0;
        for (int at = 0; at <= own.length; at++) {
            if (at == own.length || !own[at]) {
                if (at > start) {
                    stretches.add(new int[] {start, at});
                }
                start = at + 1;
            }
        }
    }

    private void cut(int start, int end) {
        int size = Math.min(length, end - start);
        for (int last = start + size - 1; last < end; last++) {
            needed[last] = size;
            count++;
        }
    }

    private static int count(boolean[] own) {
        int count = 0;
        for (boolean is : own) {
            count += is ? 1 : 0;
        }
        return count;
    }
}
