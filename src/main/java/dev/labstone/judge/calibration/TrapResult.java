package dev.labstone.judge.calibration;

/**
 * What a judge made of a trap.
 *
 * @param name what misleads, and whether the answer was right or wrong: {@code terse, right}
 * @param expected what would have been right
 * @param said what it said
 * @param right whether that is right
 */
public record TrapResult(String name, String expected, String said, boolean right) {}
