/** Personal data and secrets in texts: the rules, what is nobody's, what its user allows.
 *
 * <p>Sees text only: may use files (for places) and text. What it finds it never repeats.
 */
package dev.labstone.privacy;
