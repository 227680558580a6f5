/** A check of one's own, as {@code docs/checks.md} shows it to authors. */
package dev.labstone.checks;
