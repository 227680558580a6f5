/**
 * The checks that ask a judge, as authors write them. Each makes a {@link dev.labstone.judge.Criterion criterion} of its
 * settings. This room knows {@code judge} and {@code check}.
 */
package dev.labstone.judge.criteria;
