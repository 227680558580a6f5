package dev.labstone.junit;

import dev.labstone.evaluation.Run;
import dev.labstone.gate.change.ChangeReport;
import dev.labstone.gate.change.Standing.State;
import dev.labstone.report.ClaimText;
import java.util.Optional;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * What a change claims that is compared with another commit: it makes the trained model no worse.
 *
 * @param report what it does
 */
record EvaluatedChange(ChangeReport report) implements EvaluatedClaim {

    private static final String ACCEPT =
            "mvn verify -D" + Settings.UPDATE + "=baseline -D" + Settings.ACCEPT + "=\"the reason\"";

    @Override
    public Optional<Run> run() {
        return Optional.of(report.gate().run());
    }

    @Override
    public String name() {
        return "no worse than at " + report.changes().base();
    }

    @Override
    public String state() {
        return (report.isRegression() ? State.REGRESSED : report.whole().state()).words();
    }

    @Override
    public String words() {
        return state() + ": " + ClaimText.tell(report);
    }

    @Override
    public void verify() {
        if (report.isRegression() && report.gate().isGated()) {
            throw new AssertionFailedError(words() + "\n  If this is meant, accept it with: " + ACCEPT);
        }
        if (report.isRegression() || isOpen(report.whole().state())) {
            throw new TestAbortedException(words());
        }
    }

    private static boolean isOpen(State state) {
        return state == State.INCONCLUSIVE || state == State.NOT_TRAINED || state == State.NOT_COMPARED;
    }

    @Override
    public String toString() {
        return report.gate().run().useCase().id() + ": " + name();
    }
}
