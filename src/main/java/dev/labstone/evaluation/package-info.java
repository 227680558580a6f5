/**
 * One run: asks role after role, then scores, and writes down what happens as it happens.
 *
 * <p>A laptop holds one model at a time, so all examples of a role that needs this machine are asked before the next such
 * role begins; roles on other servers are asked beside them. Every
 * answer is forced to disk in the {@link dev.labstone.evaluation.Journal journal} before it counts; a run that was killed
 * goes on from there. This room knows {@code check} and what comes before it, and writes no reports: those who want to,
 * listen.
 */
package dev.labstone.evaluation;
