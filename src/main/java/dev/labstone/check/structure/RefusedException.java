package dev.labstone.check.structure;

import dev.labstone.check.Verdict;

/** Ends a check early, with its verdict. */
final class RefusedException extends RuntimeException {

    private final transient Verdict verdict;

    private RefusedException(Verdict verdict) {
        super(verdict.reason(), null, false, false);
        this.verdict = verdict;
    }

    /** Returns an exception for an answer that is wrong. */
    static RefusedException wrong(String reason) {
        return new RefusedException(Verdict.fail(reason));
    }

    /** Returns an exception for an answer that takes too much to look at. */
    static RefusedException tooMuch(String reason) {
        return new RefusedException(Verdict.error(reason));
    }

    Verdict verdict() {
        return verdict;
    }
}
