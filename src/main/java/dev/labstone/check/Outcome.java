package dev.labstone.check;

/** How a check, or all checks of an example together, came out. */
public enum Outcome {
    /** The answer is right. */
    PASS,
    /** The answer is wrong. */
    FAIL,
    /** Nothing can be said about the answer. */
    ABSTAIN,
    /** A judge was not asked, because the other checks had decided: shown, but without influence. */
    NOT_ASKED,
    /** The system is broken: there is no answer, or a check could not be carried out. */
    ERROR;

    /** Returns whether something was found out about the answer. */
    public boolean isDecided() {
        return this == PASS || this == FAIL;
    }
}
