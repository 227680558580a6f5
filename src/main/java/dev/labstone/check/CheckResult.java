package dev.labstone.check;

import dev.labstone.usecase.CheckSpec;
import java.util.List;

/**
 * A check with its verdict.
 *
 * @param check the check as its author wrote it
 * @param verdict its verdict
 * @param members the members of a set with their verdicts; empty for a check that is none
 */
public record CheckResult(CheckSpec check, Verdict verdict, List<CheckResult> members) {

    /** Creates a result. */
    public CheckResult {
        members = List.copyOf(members);
    }

    /** Creates the result of a check that is no set. */
    public CheckResult(CheckSpec check, Verdict verdict) {
        this(check, verdict, List.of());
    }

    /** Returns whether the verdict has no influence on the outcome of the example. */
    public boolean isInformational() {
        return check.isInformational();
    }
}
