package dev.labstone.evaluation;

import dev.labstone.usecase.Role;
import dev.labstone.usecase.UseCase;
import java.util.List;
import java.util.Set;

/**
 * Several listeners as one.
 *
 * @param all the listeners, told in this order
 */
public record RunListeners(List<RunListener> all) implements RunListener {

    /** Returns the given listeners as one. */
    public static RunListener of(RunListener... all) {
        return new RunListeners(List.of(all));
    }

    @Override
    public void started(UseCase useCase, String lineup, Set<Role> roles) {
        all.forEach(listener -> listener.started(useCase, lineup, roles));
    }

    @Override
    public void roleStarted(Role role, String model, int total, int done) {
        all.forEach(listener -> listener.roleStarted(role, model, total, done));
    }

    @Override
    public void responded(Role role, int answered, int failed) {
        all.forEach(listener -> listener.responded(role, answered, failed));
    }

    @Override
    public void roleFinished(Role role) {
        all.forEach(listener -> listener.roleFinished(role));
    }

    @Override
    public void assessed(ExampleResult result) {
        all.forEach(listener -> listener.assessed(result));
    }

    @Override
    public void finished(Run run) {
        all.forEach(listener -> listener.finished(run));
    }
}
