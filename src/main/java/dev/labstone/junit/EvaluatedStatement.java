package dev.labstone.junit;

import dev.labstone.evaluation.Run;
import dev.labstone.gate.claim.ClaimState;
import dev.labstone.gate.claim.TestedClaim;
import dev.labstone.report.ClaimText;
import java.util.Optional;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * A claim that the author of the use case makes.
 *
 * @param of the run
 * @param claim the claim
 * @param gated whether anything is demanded of the lineup
 */
record EvaluatedStatement(Run of, TestedClaim claim, boolean gated) implements EvaluatedClaim {

    @Override
    public Optional<Run> run() {
        return Optional.of(of);
    }

    @Override
    public String name() {
        return claim.claim().words();
    }

    @Override
    public String state() {
        return claim.state().words();
    }

    @Override
    public String words() {
        return ClaimText.tell(claim);
    }

    @Override
    public void verify() {
        if (gated && claim.isViolated()) {
            throw new AssertionFailedError(words());
        }
        if (claim.state() != ClaimState.PROVED) {
            throw new TestAbortedException(words());
        }
    }

    @Override
    public String toString() {
        return of.useCase().id() + ": " + name();
    }
}
