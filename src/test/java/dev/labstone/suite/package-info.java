/** The evaluation itself, as Failsafe runs it. */
package dev.labstone.suite;
