package dev.labstone.overlap;

import java.util.HashMap;
import java.util.Map;

/** How alike the characters of two texts are: twice the runs of three that stand in both by the runs of both. */
final class Dice {

    private static final int LENGTH = 3;

    private Dice() {}

    /** Returns a share from 0 to 1; case and runs of anything that is no token count as one space. */
    static double of(Tokens one, int from, int to, Tokens other) {
        Map<String, Integer> left = runs(plain(one, from, to));
        Map<String, Integer> right = runs(plain(other, 0, other.size()));
        int all = left.values().stream().mapToInt(Integer::intValue).sum()
                + right.values().stream().mapToInt(Integer::intValue).sum();
        int shared = left.entrySet().stream()
                .mapToInt(run -> Math.min(run.getValue(), right.getOrDefault(run.getKey(), 0)))
                .sum();
        return all == 0 ? 0 : 2.0 * shared / all;
    }

    private static String plain(Tokens tokens, int from, int to) {
        StringBuilder plain = new StringBuilder(" ");
        for (int token = from; token < to; token++) {
            plain.append(tokens.text(), tokens.start(token), tokens.end(token)).append(' ');
        }
        return plain.toString().toLowerCase(java.util.Locale.ROOT);
    }

    private static Map<String, Integer> runs(String text) {
        Map<String, Integer> runs = new HashMap<>();
        for (int start = 0; start + LENGTH <= text.length(); start++) {
            runs.merge(text.substring(start, start + LENGTH), 1, Integer::sum);
        }
        return runs;
    }
}
