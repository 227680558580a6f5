package dev.labstone.junit;

import dev.labstone.check.Outcome;
import dev.labstone.evaluation.ExampleResult;
import dev.labstone.evaluation.RoleResult;
import dev.labstone.evaluation.Run;
import dev.labstone.gate.ExampleState;
import dev.labstone.report.ResultText;
import dev.labstone.usecase.Example;
import dev.labstone.usecase.Role;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** An example that all models of the lineup have answered. */
public final class EvaluatedExample {

    private static final String UPDATE = "-D" + Settings.UPDATE + "=baseline";
    private static final String ACCEPT = UPDATE + " -D" + Settings.ACCEPT + "=\"the reason\"";

    private final Run run;
    private final ExampleResult result;
    private final ExampleState state;
    private boolean verified;

    EvaluatedExample(Run run, ExampleResult result, ExampleState state) {
        this.run = run;
        this.result = result;
        this.state = state;
    }

    /** Returns the example. */
    public Example example() {
        return result.example();
    }

    /** Returns what the models made of it. */
    public ExampleResult result() {
        return result;
    }

    /** Returns how it stands against the baseline. */
    public ExampleState state() {
        return state;
    }

    /** Returns the run it belongs to. */
    public Run run() {
        return run;
    }

    /**
     * Holds the example to the baseline.
     *
     * @throws AssertionFailedError if the trained model's answer is wrong and the baseline does not say so, and chance does
     *     not explain it
     * @throws TestAbortedException if the answer is wrong as the baseline says, a known failure, or lost by
     *     chance, or the lineup is not
     *     gated and its trained model is wrong, or has no trained model and another one's answer is wrong
     * @throws BrokenExampleException if a model gave no answer or a check could not decide
     */
    public void verify() {
        verified = true;
        switch (state) {
            case REGRESSED ->
                throw new AssertionFailedError(
                        tell("It passed in the baseline. If this is meant, accept it with: mvn verify " + ACCEPT));
            case LOST ->
                throw new TestAbortedException(
                        tell("It passed in the baseline. This may be chance: the model is another one, or passes the"
                                + " example at times only."));
            case NEW_FAILURE ->
                throw new AssertionFailedError(
                        tell("The baseline does not know this example. To accept it as a known failure: mvn verify "
                                + UPDATE));
            case KNOWN_FAILURE -> throw new TestAbortedException(tell(""));
            case BROKEN -> throw new BrokenExampleException(ResultText.tellBroken(result));
            case IMPROVED ->
                Console.say(example().id() + " now passes and failed in the baseline; to hold it to that: mvn verify "
                        + UPDATE);
            case NOT_GATED -> abortUnlessRight();
            case NOT_COMPARABLE -> rejectUnlessRight();
            case UNCHANGED, NEW -> {}
        }
    }

    /** An example that was made easier until it passed is no news, and one that has become harder is a failure to look at. */
    private void rejectUnlessRight() {
        if (result.roles().get(Role.TRAINED).assessment().outcome() == Outcome.FAIL) {
            throw new AssertionFailedError(tell("It or its checks have changed since the baseline, so that nothing is"
                    + " compared. To take it as it is: mvn verify " + UPDATE));
        }
        Console.say(
                example().id() + " or its checks have changed since the baseline, so that nothing was compared; to hold"
                        + " it to this run: mvn verify " + UPDATE);
    }

    boolean isVerified() {
        return verified;
    }

    /**
     * A wrong answer of a model that nothing is demanded of is neither red nor green. What the trained model was before
     * training may be wrong; that is why it is trained.
     */
    private void abortUnlessRight() {
        RoleResult trained = result.roles().get(Role.TRAINED);
        Stream<RoleResult> looked = trained == null ? result.roles().values().stream() : Stream.of(trained);
        if (looked.anyMatch(role -> role.assessment().outcome() == Outcome.FAIL)) {
            throw new TestAbortedException(tell(""));
        }
    }

    /** Returns the id of the example, which is the name of its test. */
    @Override
    public String toString() {
        return example().id();
    }

    private String tell(String cure) {
        return ResultText.tell(result, state, cure);
    }
}
