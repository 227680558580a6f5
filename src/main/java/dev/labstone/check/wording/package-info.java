/** Checks of what an answer says word for word. May use the check port and text, and no other kind of check. */
package dev.labstone.check.wording;
