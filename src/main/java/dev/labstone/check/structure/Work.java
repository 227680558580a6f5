package dev.labstone.check.structure;

/** Counts steps, so that what takes too many ends, and the same way on every machine. */
final class Work {

    private static final long MOST_STEPS = 20_000_000;

    private long steps;

    /**
     * Counts steps.
     *
     * @throws RefusedException if there are too many
     */
    void add(long more) {
        steps += more;
        if (steps > MOST_STEPS) {
            throw RefusedException.tooMuch("the answer takes more than " + MOST_STEPS + " steps to compare");
        }
    }
}
