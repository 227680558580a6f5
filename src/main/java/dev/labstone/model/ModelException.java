package dev.labstone.model;

/** Thrown when a model cannot be asked at all. The message says what happened and how to mend it. */
public final class ModelException extends RuntimeException {

    private final Failure failure;

    /**
     * Creates an exception.
     *
     * @param failure what kind of failure
     * @param message what happened and how to mend it, without secrets
     */
    public ModelException(Failure failure, String message) {
        super(message, null, false, false);
        this.failure = failure;
    }

    /** Returns what kind of failure it was. */
    public Failure failure() {
        return failure;
    }
}
