/** Checks of what an answer must not be or hold: refusals, personal data.
 *
 * <p>May use the check port, text and the rules of {@code privacy}, and no other kind of check.
 */
package dev.labstone.check.safety;
