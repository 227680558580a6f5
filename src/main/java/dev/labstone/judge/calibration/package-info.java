/**
 * A judge has to earn its vote: what people said of some answers, and built-in traps, are put to it like anything else, and
 * what it makes of them decides whether its verdicts count. This room knows {@code judge}, {@code statistics} and {@code
 * usecase}.
 */
package dev.labstone.judge.calibration;
