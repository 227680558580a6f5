/**
 * Compares a run with the committed baseline: which examples regressed, which are known failures, which pass by now.
 *
 * <p>This room knows {@code evaluation} and what comes before it.
 */
package dev.labstone.gate;
