/**
 * What people said of answers: read from a file beside the use case, and found again for the same answer. This room knows
 * {@code evaluation} and what comes before it.
 */
package dev.labstone.report.review;
