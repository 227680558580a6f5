/** The check of the language that an answer is written in. May use the check port and text, and no other kind of check. */
package dev.labstone.check.language;
