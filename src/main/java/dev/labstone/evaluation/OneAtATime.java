package dev.labstone.evaluation;

import dev.labstone.usecase.Role;

/**
 * Tells a listener one thing after the other, although several roles are asked at once.
 *
 * @param listener the listener
 */
record OneAtATime(RunListener listener) implements RunListener {

    @Override
    public void roleStarted(Role role, String model, int total, int done) {
        synchronized (listener) {
            listener.roleStarted(role, model, total, done);
        }
    }

    @Override
    public void responded(Role role, int answered, int failed) {
        synchronized (listener) {
            listener.responded(role, answered, failed);
        }
    }

    @Override
    public void roleFinished(Role role) {
        synchronized (listener) {
            listener.roleFinished(role);
        }
    }
}
