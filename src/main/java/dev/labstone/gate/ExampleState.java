package dev.labstone.gate;

/** How an example stands against the baseline. */
public enum ExampleState {
    /** The answer is right, and was, or is new. */
    PASSED("passed"),
    /** The answer is right and was wrong. */
    NOW_PASSES("now passes"),
    /** The answer is wrong, and was. */
    KNOWN_FAILURE("known failure"),
    /** The answer is wrong and was right. */
    REGRESSION("regression"),
    /** The answer is wrong, and the baseline does not know the example. */
    NEW_FAILURE("new failure"),
    /** A role has no answer, or a check could not decide: nothing is said about the model. */
    BROKEN("broken"),
    /** The lineup has no trained model, or says {@code gated: false}, so nothing is compared with the baseline. */
    NOT_GATED("not gated");

    private final String words;

    ExampleState(String words) {
        this.words = words;
    }

    /** Returns the state as reports call it. */
    public String words() {
        return words;
    }
}
