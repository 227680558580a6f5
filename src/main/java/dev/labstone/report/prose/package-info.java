/**
 * What only a person can say of a use case, for the summary: one file, each field with a question and an example. Knows files
 * and use cases, no results.
 */
package dev.labstone.report.prose;
