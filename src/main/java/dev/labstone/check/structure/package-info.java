/** Checks of the form of an answer: JSON, XML, YAML, lists. May use the check port and text, and no other kind of check. */
package dev.labstone.check.structure;
