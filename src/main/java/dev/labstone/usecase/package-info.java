/**
 * Reads {@code cases/*.yaml} into records: use cases, their groups and examples, prompts and decoding.
 *
 * <p>Everything is checked here, once: whoever holds a {@link dev.labstone.usecase.UseCase} holds a complete one. What
 * is wrong with a file is told all at once, with file, line and column, what was found and what was expected. The
 * settings of checks are opaque here; the room {@code check} verifies them through {@link
 * dev.labstone.usecase.CheckSyntax}.
 *
 * <p>This room knows {@code yaml} and {@code files}.
 */
package dev.labstone.usecase;
