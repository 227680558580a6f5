package dev.labstone.gate;

/** How an example stands against the baseline. */
public enum ExampleState {
    /** The answer is right, and was. */
    UNCHANGED("unchanged"),
    /** The answer is right and was wrong. */
    IMPROVED("improved"),
    /** The answer is right, and the baseline does not know the example. */
    NEW("new"),
    /** The answer is wrong, and was. */
    KNOWN_FAILURE("known failure"),
    /** The answer is wrong and was right, as happens by chance when a model has been trained anew. */
    LOST("lost"),
    /** The answer is wrong and was right, and chance does not explain it. */
    REGRESSED("regressed"),
    /** The answer is wrong, and the baseline does not know the example. */
    NEW_FAILURE("new failure"),
    /** The example or its checks have changed since the baseline, so there is nothing to compare. */
    NOT_COMPARABLE("not comparable"),
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
