package dev.labstone.model;

/** What came of asking: an answer, or none. */
public sealed interface Response permits Answer, NoAnswer {

    /** Returns how often the model was asked, retries included; 0 if it was given up before. */
    int attempts();

    /** Returns whether nothing is gained by asking once more: it is an answer, or a failure that would come again. */
    default boolean settles() {
        return !(this instanceof NoAnswer none) || none.failure().isFinal();
    }
}
