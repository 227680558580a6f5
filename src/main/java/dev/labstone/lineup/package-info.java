/**
 * Reads {@code cases/models.yaml}: which model plays which role, and how it is reached.
 *
 * <p>This is the one room that knows all adapters of {@code model}.
 */
package dev.labstone.lineup;
