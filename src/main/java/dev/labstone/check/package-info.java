/**
 * Checks: pluggable assertions on one answer.
 *
 * <p>A check that is not built in is a {@link dev.labstone.check.CheckType} named in a file {@code
 * META-INF/services/dev.labstone.check.CheckType}. Each check gives a {@link dev.labstone.check.Verdict verdict}; all
 * verdicts on an answer together are its {@link dev.labstone.check.Assessment assessment}.
 *
 * <p>A check fails closed: what cannot be decided is ABSTAIN or ERROR with a reason, never a pass and never a score of
 * 0. This room knows {@code model} and what comes before it.
 */
package dev.labstone.check;
