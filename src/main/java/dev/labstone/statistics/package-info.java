/**
 * Pure functions on counts and scores: how sure a share is, whether one of two models is better on the same examples, what a
 * use case of this size could have shown, how far two or more raters agree. This room knows no other.
 *
 * <p>Random numbers come from {@link java.util.Random} with a stated seed, whose algorithm is part of its specification, so
 * that every JDK gives the same figures. Before anything is drawn, what was given is sorted: its order never counts.
 */
package dev.labstone.statistics;
