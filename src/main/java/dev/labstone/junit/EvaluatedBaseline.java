package dev.labstone.junit;

import dev.labstone.evaluation.Run;
import dev.labstone.gate.AgainstBaseline;
import dev.labstone.report.ClaimText;
import java.util.List;
import java.util.Optional;
import org.opentest4j.AssertionFailedError;

/**
 * What every gated run claims: no more examples are lost against the baseline than chance explains.
 *
 * @param of the run
 * @param against how it stands against the baseline
 * @param refused the losses that kept a new baseline from being written; empty if none did
 */
record EvaluatedBaseline(Run of, AgainstBaseline against, List<String> refused) implements EvaluatedClaim {

    static final String NAME = "no more lost than chance explains";

    private static final String ACCEPT =
            "mvn verify -D" + Settings.UPDATE + "=baseline -D" + Settings.ACCEPT + "=\"the reason\"";

    @Override
    public Optional<Run> run() {
        return Optional.of(of);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String state() {
        return against.isRegression() ? "regressed" : "held";
    }

    @Override
    public String words() {
        return ClaimText.tell(against);
    }

    @Override
    public void verify() {
        if (!refused.isEmpty()) {
            throw new AssertionFailedError("the baseline was not written, because it would hide what is lost: "
                    + String.join(", ", refused) + "\n  To accept that, with a reason that is kept: " + ACCEPT);
        }
        if (against.isRegression()) {
            throw new AssertionFailedError(words() + "\n  If this is meant, accept it with: " + ACCEPT);
        }
    }

    @Override
    public String toString() {
        return of.useCase().id() + ": " + name();
    }
}
