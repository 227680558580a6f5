package dev.labstone.check.structure;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The items that two lists have in common, as many as possible.
 *
 * @param expected the places of those items in the expected list
 * @param found their places in the found one
 */
record ListMatch(BitSet expected, BitSet found) {

    /**
     * Matches two lists.
     *
     * @param order whether the items in common have to stand in the same order
     * @throws RefusedException if that takes too many steps
     */
    static ListMatch of(List<String> expected, List<String> found, boolean order) {
        ListMatch match = new ListMatch(new BitSet(), new BitSet());
        if (order) {
            match.inOrder(expected, found);
        } else {
            match.anyhow(expected, found);
        }
        return match;
    }

    int size() {
        return expected.cardinality();
    }

    private void anyhow(List<String> left, List<String> right) {
        Map<String, Deque<Integer>> places = new HashMap<>();
        for (int place = 0; place < left.size(); place++) {
            places.computeIfAbsent(left.get(place), item -> new ArrayDeque<>()).add(place);
        }
        for (int place = 0; place < right.size(); place++) {
            Deque<Integer> partners = places.getOrDefault(right.get(place), new ArrayDeque<>());
            if (!partners.isEmpty()) {
                match(partners.remove(), place);
            }
        }
    }

    /** By the longest common subsequence (Wagner and Fischer, The string-to-string correction problem, 1974). */
    private void inOrder(List<String> left, List<String> right) {
        int[][] longest = longest(left, right);
        int row = 0;
        int column = 0;
        while (row < left.size() && column < right.size()) {
            if (left.get(row).equals(right.get(column))) {
                match(row++, column++);
            } else if (longest[row + 1][column] >= longest[row][column + 1]) {
                row++;
            } else {
                column++;
            }
        }
    }

    /** Returns how many items the ends of both lists have in common, from each place on. */
    private static int[][] longest(List<String> left, List<String> right) {
        new Work().add((long) left.size() * right.size());
        int[][] longest = new int[left.size() + 1][right.size() + 1];
        for (int row = left.size() - 1; row >= 0; row--) {
            for (int column = right.size() - 1; column >= 0; column--) {
                longest[row][column] = left.get(row).equals(right.get(column))
                        ? longest[row + 1][column + 1] + 1
                        : Math.max(longest[row + 1][column], longest[row][column + 1]);
            }
        }
        return longest;
    }

    private void match(int left, int right) {
        expected.set(left);
        found.set(right);
    }
}
