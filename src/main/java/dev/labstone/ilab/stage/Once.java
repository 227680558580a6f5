package dev.labstone.ilab.stage;

import java.util.function.Supplier;

/**
 * Something that is made when it is first asked for, and once only. If that fails, it has failed for everybody who asks:
 * hours of work are not begun again by accident.
 *
 * @param <T> what is made
 */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private T made;
    private RuntimeException failure;

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        if (failure != null) {
            throw failure;
        }
        if (made == null) {
            made = make();
        }
        return made;
    }

    /** Returns what was made, if anybody has asked for it and it did not fail. */
    synchronized java.util.Optional<T> ifMade() {
        return java.util.Optional.ofNullable(made);
    }

    private T make() {
        try {
            return maker.get();
        } catch (RuntimeException failed) {
            failure = failed;
            throw failed;
        }
    }
}
