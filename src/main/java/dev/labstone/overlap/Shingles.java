package dev.labstone.overlap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * An inverted index of questions: which pairs of neighbouring tokens stand in which of them. Only what is a question's own is
 * in it; a token that stands alone between shared parts is there by itself. It finds the few questions that a training text
 * has to be held against.
 */
final class Shingles {

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final Map<Long, List<Integer>> pairs = new HashMap<>();
    private final Map<Long, List<Integer>> single = new HashMap<>();
    private final int[] enough;
    private final int[] counts;

    Shingles(List<Asked> all) {
        counts = new int[all.size()];
        enough = new int[all.size()];
        for (int number = 0; number < all.size(); number++) {
            add(number, all.get(number));
        }
    }

    /** Tells the numbers of the questions that a text may have something in common with, in order. */
    void find(Tokens text, IntConsumer found) {
        Arrays.fill(counts, 0);
        for (int token = 0; token < text.size(); token++) {
            count(single.get(text.hash(token)));
            if (token > 0) {
                count(pairs.get(pair(text.hash(token - 1), text.hash(token))));
            }
        }
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] > 0 && counts[number] >= enough[number]) {
                found.accept(number);
            }
        }
    }

    private void add(int number, Asked asked) {
        int size = 0;
        for (int[] stretch : asked.grams().stretches()) {
            size += stretch[1] - stretch[0] == 1 ? 1 : stretch[1] - stretch[0] - 1;
            add(number, asked.tokens(), stretch[0], stretch[1]);
        }
        enough[number] = (int) (Thresholds.WORTH_A_LOOK * size);
    }

    private void add(int number, Tokens tokens, int start, int end) {
        if (end - start == 1) {
            single.computeIfAbsent(tokens.hash(start), none -> new ArrayList<>())
                    .add(number);
        }
        for (int token = start + 1; token < end; token++) {
            pairs.computeIfAbsent(pair(tokens.hash(token - 1), tokens.hash(token)), none -> new ArrayList<>())
                    .add(number);
        }
    }

    /** A pair that a text repeats counts each time: more is looked at than need be, and nothing missed. */
    private void count(List<Integer> numbers) {
        if (numbers != null) {
            for (int number : numbers) {
                counts[number]++;
            }
        }
    }

    private static long pair(long one, long other) {
        return one * FACTOR + other;
    }
}
