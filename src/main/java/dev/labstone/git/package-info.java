/**
 * What a git repository says of its past: where two branches part, what has changed since, and what a file was then.
 * Nothing in a repository is ever changed.
 *
 * <p>This room knows {@code files} and {@code yaml}.
 */
package dev.labstone.git;
