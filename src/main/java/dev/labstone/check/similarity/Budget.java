package dev.labstone.check.similarity;

/**
 * The work that one answer may cause. Counting steps rather than time gives the same outcome on every machine.
 */
final class Budget {

    private static final long MOST_STEPS = 100_000_000;

    private long spent;

    /**
     * Takes steps off.
     *
     * @throws SpentException if there are not so many left
     */
    void spend(long steps) {
        spent += steps;
        if (spent > MOST_STEPS) {
            throw new SpentException();
        }
    }

    /** Takes off the comparison of everything in one text with everything in another. */
    void spendProduct(int left, int right) {
        spend((long) left * right);
    }

    /** Thrown when an answer causes too much work. */
    static final class SpentException extends RuntimeException {
        SpentException() {
            super("more than " + MOST_STEPS + " steps", null, false, false);
        }
    }
}
