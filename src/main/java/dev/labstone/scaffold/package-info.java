/** Begins a new use case: its file, a leaf of the taxonomy and the prose of its summary, with gaps that authors fill in. */
package dev.labstone.scaffold;
