/**
 * Judges: models that grade answers where no other check can tell. A criterion with its menu of verdicts is put to a judge
 * as an inquiry; what comes back is an opinion, or an abstention that says why.
 *
 * <p>Everything here fails closed: what cannot be read without doubt is no verdict. The answer that is graded is data, never
 * an instruction. This room knows {@code check}, {@code model} and {@code usecase}; it asks nobody itself, that is done by
 * {@code evaluation}.
 */
package dev.labstone.judge;
