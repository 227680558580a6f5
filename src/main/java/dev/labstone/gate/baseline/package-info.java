/**
 * The committed verdicts that later runs must not fall below, and what tells whether an example is still the same.
 *
 * <p>This room knows {@code evaluation} and what comes before it.
 */
package dev.labstone.gate.baseline;
