package dev.labstone.check;

import dev.labstone.usecase.CheckSpec;
import java.util.List;

/**
 * A check with its verdict.
 *
 * @param check the check as its author wrote it
 * @param verdict its verdict
 * @param members the members of a set with their verdicts; empty for a check that is none
 * @param opinions what each judge said; empty for a check that asks none
 */
public record CheckResult(CheckSpec check, Verdict verdict, List<CheckResult> members, List<Opinion> opinions) {

    /** Creates a result. */
    public CheckResult {
        members = List.copyOf(members);
        opinions = List.copyOf(opinions);
    }

    /** Creates the result of a check that is no set. */
    public CheckResult(CheckSpec check, Verdict verdict) {
        this(check, verdict, List.of(), List.of());
    }

    /** Returns whether the verdict counts for the outcome of the example. */
    boolean counts() {
        return !isInformational() && verdict.outcome() != Outcome.NOT_ASKED;
    }

    /** Returns whether the verdict has no influence on the outcome of the example, whatever it is. */
    public boolean isInformational() {
        return check.isInformational();
    }
}
