package dev.labstone.gate.claim;

import dev.labstone.statistics.Holm;
import java.util.ArrayList;
import java.util.List;

/**
 * A p value, corrected for the claims beside it. What is required is corrected for what is required only: an author who also
 * looks at other things must not make a gate blind by that. The rest is corrected for everything.
 *
 * @param value the p value
 * @param adjusted the same, corrected
 * @param factor how many times it counts: how many claims of its family are at least as open, itself included
 */
record Corrected(double value, double adjusted, int factor) {

    static List<Corrected> all(List<Double> values, List<Boolean> required) {
        List<Double> demanded = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (required.get(i)) {
                demanded.add(values.get(i));
            }
        }
        List<Double> among = Holm.adjusted(demanded);
        List<Double> together = Holm.adjusted(values);
        List<Corrected> all = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < values.size(); i++) {
            boolean own = required.get(i);
            double adjusted = own ? among.get(next++) : together.get(i);
            all.add(of(values.get(i), adjusted, own ? demanded : values));
        }
        return all;
    }

    private static Corrected of(double value, double adjusted, List<Double> family) {
        int factor = (int) family.stream().filter(other -> other >= value).count();
        return new Corrected(value, adjusted, factor);
    }
}
