/**
 * Tests claims: what the results of a run prove, refute or leave open, with the figures that say so.
 *
 * <p>This room knows {@code evaluation}, {@code statistics} and what comes before them. It knows of no baseline.
 */
package dev.labstone.gate.claim;
