/** Checks of how an answer came: whether it is whole, and how fast it was. May use the check port only. */
package dev.labstone.check.delivery;
