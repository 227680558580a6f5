package dev.labstone.model.http;

/** Thrown when one attempt gave no result. */
public final class FailedAttemptException extends Exception {

    private final transient AttemptFailure failure;

    /** Creates an exception. */
    public FailedAttemptException(AttemptFailure failure) {
        super(failure.reason(), null, false, false);
        this.failure = failure;
    }

    /** Returns why. */
    public AttemptFailure failure() {
        return failure;
    }
}
