package dev.labstone.junit;

import dev.labstone.evaluation.Run;
import dev.labstone.gate.Gate;
import dev.labstone.gate.baseline.Baseline;
import java.util.Optional;
import org.opentest4j.AssertionFailedError;

/**
 * A baseline that nobody is held to, because the trained model is not in the run: what checks nothing is red.
 *
 * @param gate what the run has shown
 */
record EvaluatedAbsence(Gate gate) implements EvaluatedClaim {

    @Override
    public Optional<Run> run() {
        return Optional.of(gate.run());
    }

    @Override
    public String name() {
        return EvaluatedBaseline.NAME;
    }

    @Override
    public String state() {
        return "not held";
    }

    @Override
    public String words() {
        return "the baseline holds the trained model to "
                + Baseline.file(gate.run().useCase()) + ", and nobody plays trained in the lineup \""
                + gate.run().lineup() + "\"";
    }

    @Override
    public void verify() {
        throw new AssertionFailedError(words()
                + "\n  Bind trained in models.yaml; if it replays recordings, they have to be there."
                + "\n  If nobody is to be held to the baseline in this lineup, say \"gated: false\" there; if nobody is at"
                + " all any more, delete the file");
    }

    @Override
    public String toString() {
        return gate.run().useCase().id() + ": " + name();
    }
}
