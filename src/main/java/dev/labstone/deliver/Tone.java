package dev.labstone.deliver;

/** How good the news of a run are. */
public enum Tone {
    /** Nothing is red, and all that is required is proved. */
    GOOD,
    /** Nothing is red, and something that is required is not proved. */
    OPEN,
    /** Something is red. */
    BAD
}
