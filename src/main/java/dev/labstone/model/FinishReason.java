package dev.labstone.model;

/** Why an answer ended. */
public enum FinishReason {
    /** The model was done, or a stop text came. */
    STOP,
    /** The most tokens allowed were used up: the answer is truncated. */
    LENGTH,
    /** The server withheld the answer or a part of it. */
    FILTERED,
    /** Another reason, or none was given. */
    OTHER;

    /** Returns whether the answer may lack its end. */
    public boolean isTruncated() {
        return this == LENGTH;
    }
}
