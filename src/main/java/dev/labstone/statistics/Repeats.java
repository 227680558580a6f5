package dev.labstone.statistics;

import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * One example, asked several times. Answers to one example are no examples of their own: they are put together here before
 * examples are compared or counted.
 *
 * @param passes how many answers passed; from 0 to {@code samples}
 * @param samples how many answers have a verdict
 */
public record Repeats(int passes, int samples) {

    /**
     * Creates repeats.
     *
     * @throws IllegalArgumentException if there are more passes than there can be
     */
    public Repeats {
        if (passes < 0 || passes > samples) {
            throw new IllegalArgumentException(passes + " of " + samples + " samples cannot pass");
        }
    }

    /** Returns the share that passed, from 0 to 1; empty if there is no sample. */
    public OptionalDouble share() {
        return samples == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) passes / samples);
    }

    /**
     * Returns pass^k: how probably k answers all pass, without bias (S. Yao et al., "τ-bench", arXiv:2406.12045, 2024).
     *
     * @param k how many answers; above 0
     * @return from 0 to 1; empty if there are fewer than k samples
     * @throws IllegalArgumentException if k is not above 0
     */
    public OptionalDouble allPass(int k) {
        return drawn(passes, k);
    }

    /**
     * Returns pass@k: how probably at least one of k answers passes, without bias (M. Chen et al., "Evaluating Large Language
     * Models Trained on Code", arXiv:2107.03374, 2021).
     *
     * @param k how many answers; above 0
     * @return from 0 to 1; empty if there are fewer than k samples
     * @throws IllegalArgumentException if k is not above 0
     */
    public OptionalDouble anyPasses(int k) {
        OptionalDouble none = drawn(samples - passes, k);
        return none.isEmpty() ? none : OptionalDouble.of(1 - none.getAsDouble());
    }

    /** Returns whether it passes at times, but not always. */
    public boolean flaky() {
        return passes > 0 && passes < samples;
    }

    /** How probably k samples that are drawn at once are all among {@code good} ones: C(good, k) / C(samples, k). */
    private OptionalDouble drawn(int good, int k) {
        if (k < 1) {
            throw new IllegalArgumentException("k is at least 1, not " + k);
        }
        return k > samples
                ? OptionalDouble.empty()
                : OptionalDouble.of(IntStream.range(0, k)
                        .mapToDouble(i -> Math.max(0, good - i) / (double) (samples - i))
                        .reduce(1, (one, other) -> one * other));
    }
}
