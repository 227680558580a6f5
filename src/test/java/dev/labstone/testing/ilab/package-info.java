/**
 * A double of the {@code ilab} command: an executable that plays what the real one does, and every trap it has, in
 * seconds and without Python.
 */
package dev.labstone.testing.ilab;
