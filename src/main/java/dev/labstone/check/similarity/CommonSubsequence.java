package dev.labstone.check.similarity;

import java.util.List;

/** The longest sequence of tokens that stands in two texts in the same order, with others between or not. */
final class CommonSubsequence {

    private CommonSubsequence() {}

    /** Returns its length. Keeps one row of the usual table, so that memory grows with one text only. */
    static int length(List<String> reference, List<String> answer, Budget budget) {
        if (reference.equals(answer)) {
            return reference.size();
        }
        budget.spendProduct(reference.size(), answer.size());
        int[] row = new int[reference.size() + 1];
        answer.forEach(token -> advance(row, reference, token));
        return row[reference.size()];
    }

    /** Makes of the lengths without a further token of the answer those with it. */
    private static void advance(int[] row, List<String> reference, String token) {
        int diagonal = 0;
        for (int column = 1; column < row.length; column++) {
            int above = row[column];
            boolean same = reference.get(column - 1).equals(token);
            row[column] = same ? diagonal + 1 : Math.max(above, row[column - 1]);
            diagonal = above;
        }
    }
}
