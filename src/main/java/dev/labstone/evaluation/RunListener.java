package dev.labstone.evaluation;

import dev.labstone.usecase.Role;
import dev.labstone.usecase.UseCase;
import java.util.Set;

/**
 * Is told what happens in a run. Calls come one at a time, though not all from the same thread; several roles may be under
 * way at once. An exception ends the run.
 */
public interface RunListener {

    /** The run begins. */
    default void started(UseCase useCase, String lineup, Set<Role> roles) {}

    /**
     * A role begins.
     *
     * @param role the role
     * @param model what people call its model
     * @param total the number of examples
     * @param done how many of them the journal has answers to
     */
    default void roleStarted(Role role, String model, int total, int done) {}

    /**
     * Something happened to a question.
     *
     * @param role the role that was asked, one of those under way
     * @param answered how many examples have a response by now
     * @param failed how many of those have no answer
     */
    default void responded(Role role, int answered, int failed) {}

    /** All examples of a role that was under way have a response. */
    default void roleFinished(Role role) {}

    /** An example has a response of each role and is scored. Examples come in the order of the file. */
    default void assessed(ExampleResult result) {}

    /** The run is over. */
    default void finished(Run run) {}
}
