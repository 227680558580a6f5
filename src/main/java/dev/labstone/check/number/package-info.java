/** Checks of the numbers in an answer. May use the check port and text, and no other kind of check. */
package dev.labstone.check.number;
