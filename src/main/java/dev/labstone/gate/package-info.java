/**
 * Says what a run has shown: which claims it proves, how each example stands against the committed baseline, and all of it in
 * a line.
 *
 * <p>This room knows {@code gate.claim}, {@code gate.baseline}, {@code evaluation} and what comes before them.
 */
package dev.labstone.gate;
