/**
 * One run: asks role after role, then scores, and writes down what happens as it happens.
 *
 * <p>A laptop holds one model at a time, so all examples of a role are asked before the next role begins. Every answer
 * is forced to disk in the {@link dev.labstone.evaluation.Journal journal} before it counts; a run that was killed goes
 * on from there. This room knows {@code check} and what comes before it, and writes no reports: those who want to,
 * listen.
 */
package dev.labstone.evaluation;
