/**
 * Recordings: committed answers of real models, replayed without them.
 *
 * <p>A recording is found by the whole request, so a changed prompt or parameter is never answered by an old answer.
 * This room knows {@code model}.
 */
package dev.labstone.model.recorded;
