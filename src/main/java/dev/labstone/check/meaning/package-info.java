/**
 * The check of how near an answer comes to a reference in meaning, and the port {@link
 * dev.labstone.check.meaning.Embedder} to the model that says so. May use the check port and text, and no other kind of
 * check.
 */
package dev.labstone.check.meaning;
