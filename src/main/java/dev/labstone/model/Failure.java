package dev.labstone.model;

/** Why a model gave no answer. */
public enum Failure {
    /** Nobody listens, or the connection broke before the answer began. */
    UNREACHABLE(true),
    /** No answer in time. */
    TIMEOUT(true),
    /** The server is busy, or the caller asks too often: 429 and 503. */
    OVERLOADED(true),
    /** The server broke: other 5xx, 408, and an error in a reply that claims success. */
    SERVER_ERROR(true),
    /** Half a body, or something that is not the protocol. */
    UNREADABLE(true),
    /** The key is missing or wrong: 401 and 403. */
    UNAUTHORIZED(false),
    /** There is no such model or route: 404. */
    NOT_FOUND(false),
    /** The request is refused as it is: 400, 422 and other 4xx. */
    BAD_REQUEST(false),
    /** The prompt does not fit into the context of the model. */
    CONTEXT_OVERFLOW(false),
    /** Another model answers than the lineup names. */
    WRONG_MODEL(false),
    /** A stage of ilab has failed, so there is nobody to ask. */
    STAGE_FAILED(false),
    /** The request was never recorded. */
    NO_RECORDING(false),
    /** The run was stopped. */
    CANCELLED(false);

    private final boolean worthARetry;

    Failure(boolean worthARetry) {
        this.worthARetry = worthARetry;
    }

    /**
     * Returns whether this is the last word: the same request to the same model will fail for ever, so that nothing is
     * gained by asking it once more in a later run.
     */
    public boolean isFinal() {
        return this == BAD_REQUEST || this == CONTEXT_OVERFLOW || this == NO_RECORDING;
    }

    /** Returns whether the same request may succeed a little later. */
    public boolean isWorthARetry() {
        return worthARetry;
    }
}
