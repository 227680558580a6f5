package dev.labstone.model.openai;

/** Thrown when one attempt gave no result. */
final class FailedAttemptException extends Exception {

    private final transient AttemptFailure failure;

    FailedAttemptException(AttemptFailure failure) {
        super(failure.reason(), null, false, false);
        this.failure = failure;
    }

    AttemptFailure failure() {
        return failure;
    }
}
