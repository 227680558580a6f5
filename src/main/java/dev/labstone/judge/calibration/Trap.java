package dev.labstone.judge.calibration;

/**
 * A pair of answers of which everybody can say which one is right, made so that a weak judge is misled.
 *
 * @param name what misleads: {@code terse}
 * @param question what was asked
 * @param reference a right answer
 * @param right an answer that is right though it may not look so
 * @param wrong an answer that is wrong though it may not look so
 */
record Trap(String name, String question, String reference, String right, String wrong) {}
