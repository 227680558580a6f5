/**
 * Reads the taxonomy: which leaves it has, what they teach, which documents they name, and what tells one state of it
 * from another.
 *
 * <p>It says what is wrong with a leaf in the author's terms, and whether InstructLab will take it, as far as that can be
 * known without fetching documents. This room knows {@code files}, {@code yaml}, and its own {@code lint} and
 * {@code schema}.
 */
package dev.labstone.taxonomy;
