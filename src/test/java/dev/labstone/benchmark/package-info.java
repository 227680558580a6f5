/** What Labstone costs, in figures; run by hand, because time proves nothing in a test. */
package dev.labstone.benchmark;
