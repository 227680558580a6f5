/**
 * What a change of the taxonomy or the cases does to the trained model: what has changed, what is known of the time before, and
 * how the examples of each changed leaf, and all others, stand against that. Pure: nothing is asked or read here.
 *
 * <p>This room knows {@code gate}, {@code git} and what comes before them.
 */
package dev.labstone.gate.change;
