package dev.labstone.check.similarity;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * BLEU of one text against all its references together: the geometric mean of the clipped precisions of runs of 1 to 4
 * tokens, times the brevity penalty.
 *
 * <p>Sections 2.1 and 2.2 of K. Papineni et al., "BLEU: a Method for Automatic Evaluation of Machine Translation", ACL
 * 2002. A run that is nowhere counts half, the next such a quarter and so on: smoothing method 3 of B. Chen and C. Cherry,
 * WMT 2014. Orders of which the text has no run are left out of the mean, as in sacrebleu's {@code sentence_bleu}.
 */
final class Bleu {

    private static final int LONGEST = 4;

    private Bleu() {}

    static Similarity of(List<Reference> references, List<String> answer, Budget budget) {
        Reference closest = closest(references, answer.size());
        List<Overlap> orders = IntStream.rangeClosed(1, LONGEST)
                .mapToObj(length -> overlap(references, answer, length, budget))
                .filter(overlap -> overlap.found() > 0)
                .toList();
        double brevity = brevity(answer.size(), closest.tokens().size());
        double score = answer.isEmpty() || orders.get(0).shared() == 0 ? 0 : brevity * mean(orders);
        return new Similarity(score, closest, evidence(orders, brevity));
    }

    /** The reference whose length is nearest, of two the shorter: it decides about brevity only. */
    private static Reference closest(List<Reference> references, int length) {
        return references.stream()
                .min(Comparator.<Reference>comparingInt(
                                reference -> Math.abs(reference.tokens().size() - length))
                        .thenComparingInt(reference -> reference.tokens().size()))
                .orElseThrow();
    }

    private static Overlap overlap(List<Reference> references, List<String> answer, int length, Budget budget) {
        return references.stream()
                .map(reference -> NGrams.of(reference.tokens(), length))
                .reduce(NGrams::orMore)
                .orElseThrow()
                .with(answer, budget);
    }

    /** Returns the geometric mean of the precisions, none of them 0. */
    private static double mean(List<Overlap> orders) {
        double logarithms = 0;
        double half = 1;
        for (Overlap order : orders) {
            half = order.shared() == 0 ? half / 2 : half;
            double matches = order.shared() == 0 ? half : order.shared();
            logarithms += Math.log(matches / order.found());
        }
        return Math.exp(logarithms / orders.size());
    }

    private static double brevity(int length, int reference) {
        if (length >= reference) {
            return 1;
        }
        return length == 0 ? 0 : Math.exp(1 - (double) reference / length);
    }

    private static String evidence(List<Overlap> orders, double brevity) {
        String precisions = IntStream.range(0, orders.size())
                .mapToObj(order ->
                        orders.get(order).shared() + " of " + orders.get(order).found() + " " + (order + 1) + "-grams")
                .collect(Collectors.joining(", "));
        String penalty = brevity == 1 ? "" : String.format(Locale.ROOT, ", brevity penalty %.4f", brevity);
        return (precisions.isEmpty() ? "no words" : precisions) + penalty + missing(orders);
    }

    /** The shortest runs that are missing say the most. */
    private static String missing(List<Overlap> orders) {
        return orders.stream()
                .map(order -> order.missing(" "))
                .filter(missing -> !missing.isEmpty())
                .findFirst()
                .orElse("");
    }
}
