package dev.labstone.judge;

/**
 * A place of a reply that names a verdict.
 *
 * @param verdict what it names, as it stands there
 * @param reason the reason given with it; may be empty
 */
record Statement(String verdict, String reason) {}
