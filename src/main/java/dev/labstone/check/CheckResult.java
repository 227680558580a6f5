package dev.labstone.check;

import dev.labstone.usecase.CheckSpec;

/**
 * A check with its verdict.
 *
 * @param check the check as its author wrote it
 * @param verdict its verdict
 */
public record CheckResult(CheckSpec check, Verdict verdict) {

    /** Returns whether the verdict has no influence on the outcome of the example. */
    public boolean isInformational() {
        return check.weight().signum() == 0;
    }
}
