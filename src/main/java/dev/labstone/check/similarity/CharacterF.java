package dev.labstone.check.similarity;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * chrF2: the F measure of runs of 1 to 6 characters, recall counting twice as much as precision.
 *
 * <p>M. Popović, "chrF: character n-gram F-score for automatic MT evaluation", WMT 2015, section 2, with n = 6 and β = 2
 * (M. Popović, "chrF deconstructed: β parameters and n-gram weights", WMT 2016). Precision and recall are the means of those
 * of the orders that both texts have runs of, as in sacrebleu's {@code sentence_chrf}.
 */
final class CharacterF {

    private static final int LONGEST = 6;
    private static final int BETA_SQUARED = 4;

    private CharacterF() {}

    static Similarity of(Reference reference, List<String> answer, Budget budget) {
        List<Overlap> orders = IntStream.rangeClosed(1, LONGEST)
                .mapToObj(length -> NGrams.of(reference.tokens(), length).with(answer, budget))
                .filter(overlap -> overlap.found() > 0 && overlap.expected() > 0)
                .toList();
        double precision =
                orders.stream().mapToDouble(Overlap::precision).average().orElse(0);
        double recall = orders.stream().mapToDouble(Overlap::recall).average().orElse(0);
        String figures = String.format(Locale.ROOT, "precision %.4f, recall %.4f", precision, recall);
        return new Similarity(score(precision, recall), reference, figures + missing(orders));
    }

    private static double score(double precision, double recall) {
        double divisor = BETA_SQUARED * precision + recall;
        return divisor == 0 ? 0 : (1 + BETA_SQUARED) * precision * recall / divisor;
    }

    /** The longest runs are the ones that can be read. */
    private static String missing(List<Overlap> orders) {
        return orders.isEmpty() ? "" : orders.get(orders.size() - 1).missing("");
    }
}
