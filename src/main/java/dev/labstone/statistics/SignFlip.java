package dev.labstone.statistics;

import java.util.Arrays;
import java.util.Random;

/**
 * The permutation test of paired scores: if the two models do not differ, each difference might as well have the other sign
 * (R. A. Fisher, "The Design of Experiments", 1935, §21). Examples of one cluster keep their sign together, unless all are in
 * one. Differences of 0 say nothing; if there are no others, p is 1.
 *
 * <p>Up to 20 signs are tried in all 2^n ways. For more, 100,000 ways are drawn, and what was seen is one more of them: (b + 1) /
 * (m + 1) (B. Phipson, G. K. Smyth, Statistical Applications in Genetics and Molecular Biology 9:39, 2010). Fewer than 6
 * never give a two-sided p below 0.05, whatever they are.
 *
 * @param oneSided how probable so high a mean, or a higher, is where there is no difference; above 0, at most 1
 * @param twoSided the same for a mean so far from 0 on either side
 * @param signs how many differences, or clusters, there are that are not 0
 * @param exact whether all ways were tried
 */
public record SignFlip(double oneSided, double twoSided, int signs, boolean exact) {

    private static final int ENUMERATED = 20;
    private static final int DRAWS = 100_000;

    /** Sums in another order differ by less than this share. */
    private static final double ROUNDING = 1e-9;

    /**
     * Tests differences.
     *
     * @param seed of what is drawn if there are many; the same gives the same
     */
    public static SignFlip of(Differences differences, long seed) {
        double[] sums = differences.signed();
        double tolerance = ROUNDING * Arrays.stream(sums).map(Math::abs).sum();
        double[] steps = Arrays.stream(sums)
                .map(Math::abs)
                .filter(sum -> sum > tolerance)
                .sorted()
                .toArray();
        double seen = Arrays.stream(sums).sum();
        boolean exact = steps.length <= ENUMERATED;
        Tally tally = exact
                ? new Tally(seen - tolerance, Math.abs(seen) - tolerance).enumerate(steps)
                : new Tally(seen - tolerance, Math.abs(seen) - tolerance).draw(steps, new Random(seed));
        return new SignFlip(tally.share(tally.asHigh), tally.share(tally.asFar), steps.length, exact);
    }

    private static final class Tally {
        private final double high;
        private final double far;
        private int asHigh;
        private int asFar;
        private int all;

        Tally(double high, double far) {
            this.high = high;
            this.far = far;
        }

        Tally enumerate(double[] steps) {
            enumerate(steps, 0, 0);
            return this;
        }

        private void enumerate(double[] steps, int next, double sum) {
            if (next == steps.length) {
                count(sum);
            } else {
                enumerate(steps, next + 1, sum + steps[next]);
                enumerate(steps, next + 1, sum - steps[next]);
            }
        }

        Tally draw(double[] steps, Random random) {
            for (int i = 0; i < DRAWS; i++) {
                count(Arrays.stream(steps)
                        .map(step -> random.nextBoolean() ? step : -step)
                        .sum());
            }
            asHigh++;
            asFar++;
            all++;
            return this;
        }

        private void count(double sum) {
            asHigh += sum >= high ? 1 : 0;
            asFar += Math.abs(sum) >= far ? 1 : 0;
            all++;
        }

        double share(int count) {
            return (double) count / all;
        }
    }
}
