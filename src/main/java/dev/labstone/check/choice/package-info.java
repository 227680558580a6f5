/** The check of multiple choice answers. May use the check port and text, and no other kind of check. */
package dev.labstone.check.choice;
