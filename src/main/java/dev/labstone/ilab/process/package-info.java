/**
 * Runs commands of other programs so that none outlives its purpose: each in a process group of its own, its output in a
 * log file, ended with all its children when it says nothing for too long, when Labstone is stopped, and when Labstone's
 * own process dies in whatever way.
 *
 * <p>This room knows nothing of {@code ilab}.
 */
package dev.labstone.ilab.process;
