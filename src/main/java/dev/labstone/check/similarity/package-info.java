/** Checks of how near an answer comes to a reference text. May use the check port and text, and no other kind of check. */
package dev.labstone.check.similarity;
