/**
 * Reads the taxonomy: which leaves it has, what they teach, which documents they name, and what tells one state of it
 * from another.
 *
 * <p>It says what is wrong with a leaf in the author's terms; whether InstructLab takes it is for {@code ilab} to say. This
 * room knows {@code files} and {@code yaml}.
 */
package dev.labstone.taxonomy;
