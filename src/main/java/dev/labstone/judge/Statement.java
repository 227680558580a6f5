package dev.labstone.judge;

/**
 * A place of a reply that names a verdict.
 *
 * @param verdict what it names, as it stands there
 * @param reason the reason given with it; may be empty
 * @param source the words it was read from
 */
record Statement(String verdict, String reason, String source) {

    /** Returns whether a reason is given; signs alone are none, such as the dots copied from the form to fill in. */
    boolean hasReason() {
        return reason.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
